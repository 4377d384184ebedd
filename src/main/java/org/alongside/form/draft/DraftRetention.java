package org.alongside.form.draft;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Retention of drafts that can no longer be submitted. Implemented by the module that owns the drafts' subject. */
public interface DraftRetention {

    /**
     * The last day for each draft with an end, by subject; drafts of other modules or that can still be submitted are
     * left out.
     */
    Map<String, LocalDate> until(Collection<Drafts.Draft> drafts);
}
