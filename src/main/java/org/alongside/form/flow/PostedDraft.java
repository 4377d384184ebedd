package org.alongside.form.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.PostedPage;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.DraftMark;
import org.alongside.form.draft.DraftRevisions;
import org.alongside.form.draft.Drafts;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.util.function.SingletonSupplier;

/** A posted page of a drafted form, and the draft that it is added to. */
final class PostedDraft implements PageBase.Saves {

    /** Address parameter and, with an underscore, hidden field: a {@link DraftMark}. */
    static final String MARK = "draft";

    private static final int ATTEMPTS = 10;

    private final FormFlow flow;
    private final Drafts drafts;
    private final DraftRevisions revisions;
    private final DraftedInput input;
    private final PostedPage posted;
    private final SingletonSupplier<Choices> choices;

    PostedDraft(FormFlow flow, Drafts drafts, DraftRevisions revisions, DraftedInput input, PostedPage posted) {
        this.flow = flow;
        this.drafts = drafts;
        this.revisions = revisions;
        this.input = input;
        this.posted = posted;
        this.choices = SingletonSupplier.of(input.choices());
    }

    /** What the page was drawn from. */
    PageBase base() {
        boolean asSeen =
                isOfCheck() && !List.of("back", "save", PageSubmission.KEEP).contains(one("_do"));
        return PageBase.of(
                DraftMark.read(one("_" + MARK)),
                drafts.find(input.person(), input.subject()),
                this,
                input.begin(),
                asSeen);
    }

    /** The result of posting the page. */
    SubmissionResult take(PageBase base) {
        return flow.take(form(), base.typed(), posted, choices());
    }

    /** The answers with the page added, unchecked. */
    RawInput merged(PageBase base) {
        return flow.merge(form(), base.typed(), posted);
    }

    /** Whether nothing was typed on the page. */
    boolean isUntouched(PageBase base, RawInput typed) {
        return flow.isUntouched(form(), base.typed(), typed);
    }

    /** Whether another tab or device has saved other answers since. */
    boolean differs(PageBase base, RawInput typed) {
        if (isOfCheck() && !base.isKnown()) {
            // The page had no answers to post: it says what it showed.
            return !one("_seen")
                    .equals(flow.show(form(), base.there(), Form.CHECK, choices())
                            .seen());
        }
        return base.standing() != PageBase.Standing.CURRENT && !flow.isUntouched(form(), base.there(), typed);
    }

    /** Saves; nothing when another save came in between. */
    Optional<DraftMark> keep(PageBase base, RawInput typed, String page) {
        DraftMark mark = base.mark() == null ? DraftMark.opened(base.newest()) : base.mark();
        return drafts.keep(input.person(), input.subject(), input.about(), form(), typed, page, mark, base.newest());
    }

    /** Saves what is being typed, unchecked: the page's mark from now on; nothing when it was changed elsewhere. */
    Optional<DraftMark> keep() {
        return untilSaved(base -> {
            RawInput typed = merged(base);
            return differs(base, typed)
                    ? Optional.of(Optional.empty())
                    : keep(base, typed, pageKey()).map(Optional::of);
        });
    }

    /** Tries again with what was saved in between. */
    <T> T untilSaved(Function<PageBase, Optional<T>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> done = attempt.apply(base());
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new ConcurrencyFailureException("The draft of a form " + form().id() + " is saved by many at once");
    }

    /** Whether "check your answers" was sent. */
    boolean isOfCheck() {
        return one("_page").equals(Form.CHECK) && form().checked();
    }

    String pageKey() {
        return one("_page").replaceAll("[^A-Za-z0-9_-]", "");
    }

    String one(String name) {
        return posted.one(name);
    }

    Form form() {
        return input.form();
    }

    Choices choices() {
        return choices.obtain();
    }

    @Override
    public Optional<RawInput> drawnFrom(DraftMark mark) {
        return revisions.drawnFrom(input.person(), input.subject(), mark).map(DraftRevisions.Revision::typed);
    }

    @Override
    public boolean hasSavedSince(DraftMark mark) {
        return revisions.savedSince(input.person(), input.subject(), mark).isPresent();
    }
}
