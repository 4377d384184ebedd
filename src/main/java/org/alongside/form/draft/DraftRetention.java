package org.alongside.form.draft;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Says until when drafts are kept that can no longer be sent. The module that ends what they are about implements it. */
public interface DraftRetention {

    /** The last day of each that comes to an end, by its subject; what is not known here, or can still be sent, is left out. */
    Map<String, LocalDate> until(Collection<Drafts.Draft> drafts);
}
