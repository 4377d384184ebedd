package org.alongside.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Case data for the work list, implemented by the module that owns cases. */
public interface CaseFacts {

    /** Facts by reference; unknown references are left out. */
    Map<String, CaseFact> of(Collection<String> references);

    /** The names of all stages, in process order. */
    List<String> stages();

    /**
     * One case.
     *
     * @param stage the name of its current stage; the message is {@code Stage.<name>}
     */
    record CaseFact(String title, String stage) {}
}
