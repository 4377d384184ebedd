package org.alongside.form.flow;

import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.form.answer.RawInput;
import org.alongside.form.draft.DraftMark;
import org.alongside.form.draft.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a posted page is added to: those it was drawn from, whatever another tab or device has saved since.
 *
 * @param standing how they stand to what is saved now
 * @param typed the answers
 * @param mark of the page from now on; null when the page had none that can be read
 * @param saved the draft as it is now
 * @param there the answers of the draft as it is now, or those that the form begins with
 */
record PageBase(
        Standing standing, RawInput typed, @Nullable DraftMark mark, Optional<Drafts.Draft> saved, RawInput there) {

    /** How the answers that a page was drawn from stand to those saved now. */
    enum Standing {
        /** They are the same, or were changed since from the same tab only. */
        CURRENT,
        /** Another tab or device has saved since. */
        BEHIND,
        /** The page was drawn from a save that is not known, or too long ago. */
        UNKNOWN,
        /** The draft is gone: sent from elsewhere, or deleted. */
        GONE
    }

    /** The saves of a draft, as {@link org.alongside.form.draft.DraftRevisions} knows them. */
    interface Saves {
        /** The answers of the save that a page was drawn from. */
        Optional<RawInput> drawnFrom(DraftMark mark);

        /** Whether this very page saved since: then what came after it in its line came from the same tab. */
        boolean hasSavedSince(DraftMark mark);
    }

    /**
     * @param marked what the page said it was drawn from
     * @param begin what the form begins with when there is no draft
     * @param asSeen whether only the answers that the page showed will do, as for "check your answers"
     */
    static PageBase of(
            Optional<DraftMark> marked,
            Optional<Drafts.Draft> saved,
            Saves saves,
            Supplier<RawInput> begin,
            boolean asSeen) {
        RawInput there = saved.map(Drafts.Draft::typed).orElseGet(begin);
        long newest = saved.map(Drafts.Draft::revision).orElse(0L);
        if (marked.isEmpty()) {
            return saved.isEmpty()
                    ? new PageBase(Standing.CURRENT, there, DraftMark.opened(0), saved, there)
                    : new PageBase(Standing.UNKNOWN, there, null, saved, there);
        }
        DraftMark mark = marked.get();
        if (mark.revision() == newest) {
            return new PageBase(Standing.CURRENT, there, mark, saved, there);
        }
        if (saved.isEmpty()) {
            return new PageBase(Standing.GONE, there, mark, saved, there);
        }
        if (!asSeen && mark.line().equals(saved.get().line()) && saves.hasSavedSince(mark)) {
            return new PageBase(Standing.CURRENT, there, mark.at(newest), saved, there);
        }
        Optional<RawInput> drawnFrom = mark.revision() == 0 ? Optional.of(begin.get()) : saves.drawnFrom(mark);
        return drawnFrom
                .map(typed -> new PageBase(Standing.BEHIND, typed, mark, saved, there))
                .orElseGet(() -> new PageBase(Standing.UNKNOWN, there, mark, saved, there));
    }

    /** A page that shows what was saved last, or what the form begins with. */
    static PageBase drawn(DraftMark mark, Optional<Drafts.Draft> saved, RawInput typed) {
        return new PageBase(Standing.CURRENT, typed, mark, saved, typed);
    }

    /** A page that shows what its own tab saved, although another one has saved since. */
    static PageBase behind(DraftMark mark, Optional<Drafts.Draft> saved, RawInput typed) {
        return new PageBase(
                Standing.BEHIND,
                typed,
                mark,
                saved,
                saved.map(Drafts.Draft::typed).orElse(typed));
    }

    /** The number of the newest save, 0 when there is none. */
    long newest() {
        return saved.map(Drafts.Draft::revision).orElse(0L);
    }

    /** Whether all earlier answers of the page are known. */
    boolean isKnown() {
        return standing == Standing.CURRENT || standing == Standing.BEHIND;
    }
}
