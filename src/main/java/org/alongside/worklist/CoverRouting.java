package org.alongside.worklist;

import org.alongside.worklist.WorkItem.Kind;
import org.jspecify.annotations.Nullable;

/** Decides who gets new work when the person it is meant for is away or has left. */
public interface CoverRouting {

    /**
     * Where an item goes.
     *
     * @param away the absent person, when the item goes to another person because of an absence
     */
    record Place(Holder holder, @Nullable AbsentAssignee away) {}

    /** Where an item that is meant for this holder goes today. A vote is personal: it goes nowhere else. */
    Place placeFor(Kind kind, Holder meant);

    /** Puts on the record that an item goes to the deputy or the group. */
    void note(String reference, String title, Place place);

    /** Tells the deputy of one item that has just come in. */
    void tellOfNew(Place place, String reference, String caseTitle, String title, String due, String path);
}
