package org.alongside.decision.view;

import java.util.List;
import java.util.UUID;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.QuestionView;
import org.alongside.round.NoSuchRound;
import org.alongside.round.format.AvailableFormats;
import org.alongside.round.format.FormattedPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All data for a member's page of a round, from one read of the round. */
@Component
@Transactional(readOnly = true)
public class MemberPages {

    private final RoundQueries reading;
    private final AvailableFormats shelf;
    private final MemberQuestioning asking;
    private final MemberViews views;

    MemberPages(RoundQueries reading, AvailableFormats shelf, MemberQuestioning asking, MemberViews views) {
        this.reading = reading;
        this.shelf = shelf;
        this.asking = asking;
        this.views = views;
    }

    /** @throws NoSuchRound when the person takes no part in it */
    public MemberPage of(UUID round, UUID person) {
        RoundQueries.Mine mine = reading.mine(round, person);
        return new MemberPage(
                mine.round(),
                mine.part(),
                shelf.of(round),
                asking.of(round),
                views.areShown(round, person),
                views.ofOthers(round, person));
    }

    /**
     * A member's page.
     *
     * @param viewsShown whether the member may read the other members' views
     */
    public record MemberPage(
            RoundView round,
            MemberView part,
            List<FormattedPack> shelf,
            List<QuestionView> questions,
            boolean viewsShown,
            List<MemberViews.View> views) {

        public MemberPage {
            shelf = List.copyOf(shelf);
            questions = List.copyOf(questions);
            views = List.copyOf(views);
        }
    }
}
