package org.alongside.worklist;

import org.alongside.worklist.WorkItem.Kind;
import org.jspecify.annotations.Nullable;

/** Routes new work whose intended holder is away or has left. */
public interface CoverRouting {

    /**
     * Where an item goes.
     *
     * @param away the absent person, when an absence diverts the item
     */
    record Place(Holder holder, @Nullable AbsentAssignee away) {}

    /** Today's holder of an item intended for this one. A vote is personal and never diverted. */
    Place placeFor(Kind kind, Holder meant);

    /** Records in the case history that an item goes to the deputy or the group. */
    void note(String reference, String title, Place place);

    /** Notifies the deputy of one new item. */
    void tellOfNew(Place place, String reference, String caseTitle, String title, String due, String path);
}
