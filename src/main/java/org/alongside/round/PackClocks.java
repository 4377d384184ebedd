package org.alongside.round;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** The papers of one kind of round, their formats and each member's time, for officers' pages. */
public interface PackClocks {

    /** The heading of the pages about this round's formats. */
    Head head(UUID round);

    /** Each seat's time, by name. */
    List<SeatClock> of(UUID round);

    /**
     * Sets a member's format for this round and later ones.
     *
     * @param seat the seat in this round
     * @param need null for the standard format
     * @return whether it is available already
     */
    boolean need(UUID round, UUID seat, @Nullable FormatNeed need);

    /**
     * Adds the papers in another format. Time starts today for each member who waited for it, with as many working days
     * as the round gave the others.
     *
     * @param words text for the page
     * @throws org.alongside.form.answer.ValidationRejected when the file is invalid
     */
    void give(UUID round, FormatNeed need, @Nullable String words, @Nullable File file, Viewer by);

    /** An uploaded file. */
    record File(String name, InputStream content) {}

    /**
     * The round that the formats belong to.
     *
     * @param title the round's question
     * @param desk path of its officers' page
     * @param over whether it is decided, so that members no longer need the papers
     */
    record Head(String title, String desk, boolean over) {}
}
