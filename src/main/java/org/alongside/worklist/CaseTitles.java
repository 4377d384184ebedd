package org.alongside.worklist;

import java.util.Collection;
import java.util.Map;

/** What cases are called. The module that holds the cases answers. */
public interface CaseTitles {

    /** Titles by reference; a reference that is unknown is left out. */
    Map<String, String> titles(Collection<String> references);
}
