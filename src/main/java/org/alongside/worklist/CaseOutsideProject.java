package org.alongside.worklist;

import java.util.Optional;

/** Work that belongs to no project. The module that began it says what it is called and where it is shown. */
public interface CaseOutsideProject {

    /** Nothing when the reference is not one of this module's. */
    Optional<Place> find(String reference);

    /** What it is called and the address of its page. */
    record Place(String title, String address) {}
}
