package org.alongside.round;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What members of rounds of one kind read and in which formats, and their time, for the pages of officers. */
public interface PackClocks {

    /** What stands above the pages of this round's formats. */
    Head head(UUID round);

    /** Each seat's time, by name. */
    List<SeatClock> of(UUID round);

    /**
     * A member needs what is to be read in this format from now on: in this round, and in those to come.
     *
     * @param seat in this round
     * @param need nothing for the standard one
     * @return whether it is there already
     */
    boolean need(UUID round, UUID seat, @Nullable FormatNeed need);

    /**
     * An officer gives what members read in another format. The time of everybody who waited for it begins today, and lasts as
     * many working days as the round gave the others.
     *
     * @param words to be read on the page
     * @throws org.alongside.form.answer.ValidationRejected with what is wrong with the file
     */
    void give(UUID round, FormatNeed need, @Nullable String words, @Nullable File file, Viewer by);

    /** A file as it was sent. */
    record File(String name, InputStream content) {}

    /**
     * A round of which the formats are.
     *
     * @param title what it asks
     * @param desk the address of its page for those who run it
     * @param over whether it is decided, so that nobody reads it in order to answer
     */
    record Head(String title, String desk, boolean over) {}
}
