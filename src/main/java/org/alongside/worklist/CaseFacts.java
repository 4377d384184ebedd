package org.alongside.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the list of work says about cases. The module that holds the cases answers. */
public interface CaseFacts {

    /** Facts by reference; a reference that is unknown is left out. */
    Map<String, CaseFact> of(Collection<String> references);

    /** The names of all stages, in the order in which a case goes through them. */
    List<String> stages();

    /**
     * One case.
     *
     * @param stage the stage that it is in now, by its name; its words are the message {@code Stage.<name>}
     */
    record CaseFact(String title, String stage) {}
}
