package org.alongside.worklist;

import java.util.Optional;

/** Work outside projects. The module that opened it supplies its title and page. */
public interface CaseOutsideProject {

    /** Empty when the reference belongs to another module. */
    Optional<Place> find(String reference);

    /** The title, and the path of its page. */
    record Place(String title, String address) {}
}
