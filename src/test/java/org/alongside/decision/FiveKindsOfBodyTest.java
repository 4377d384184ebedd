package org.alongside.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.body.SeatKind.CARER;
import static org.alongside.body.SeatKind.COUNCILLOR;
import static org.alongside.body.SeatKind.LIVED_EXPERIENCE;
import static org.alongside.body.SeatKind.OFFICER;
import static org.alongside.body.SeatKind.SENIOR_LEADER;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.ASK_FOR_CHANGES;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.alongside.decision.model.PanelOutcome.APPROVED;
import static org.alongside.decision.model.PanelOutcome.APPROVED_WITH_CONDITIONS;
import static org.alongside.decision.model.PanelOutcome.CHANGES_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.body.BodyKind;
import org.alongside.body.BodyTerms;
import org.alongside.body.DecisionPlace;
import org.alongside.body.DecisionRule;
import org.alongside.body.Power;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.body.TieRule;
import org.alongside.body.ViewsHidden;
import org.alongside.browser.Browser;
import org.alongside.browser.Filling;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.FormalChoice;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundView;
import org.alongside.form.answer.RawInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each of the five kinds of body decides once, from the question to the outcome, under the terms suggested by the
 * councils' documents. An administrator sets it up on its pages.
 */
@AlongsideTest
@WithBrowser
class FiveKindsOfBodyTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final String PAPER = "On paper too";

    @Autowired
    PanelRig rig;

    private String reference = "";
    private UUID round = new UUID(0, 0);

    @BeforeEach
    void wednesday() {
        rig.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    /** Leicestershire: the panel is to "formally sign-off all of the Department's consultation and engagement plans". */
    @Test
    void an_engagement_panel_signs_off_by_majority_and_its_chair_decides_a_tie(Browser browser) {
        ask(establish(
                browser,
                BodyKind.ENGAGEMENT_PANEL,
                "Supports and formally signs off all consultation and engagement plans.",
                new Quorum(3, 50),
                BodyTerms.usual(),
                LIVED_EXPERIENCE,
                CARER,
                LIVED_EXPERIENCE,
                SENIOR_LEADER));
        rig.votes(round, APPROVE, APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES);
        assertThat(state()).isEqualTo(RoundState.TIED);
        rig.walk.finish(
                "chair",
                reference,
                PanelProcess.BREAK_TIE,
                RawInput.none().with("choice", APPROVED).with("reason", "We can still stop."));
        assertThat(outcome()).isEqualTo(APPROVED);
        assertGoesOnAs(APPROVED);
    }

    /** Oxfordshire: "our experts by experience advisory who provide a check and challenge function". */
    @Test
    void a_co_production_board_checks_and_challenges_and_one_expert_by_experience_is_enough(Browser browser) {
        ask(establish(
                browser,
                BodyKind.CO_PRODUCTION_BOARD,
                "Experts by experience who provide a check and challenge function.",
                new Quorum(4, 75),
                BodyTerms.usual()
                        .with(DecisionRule.NO_LIVED_EXPERIENCE_OBJECTION)
                        .with(ViewsHidden.UNTIL_VOTED)
                        .with(Power.ADVICE),
                LIVED_EXPERIENCE,
                LIVED_EXPERIENCE,
                CARER,
                LIVED_EXPERIENCE,
                OFFICER));
        rig.votes(round, APPROVE, APPROVE, DO_NOT_APPROVE, APPROVE, APPROVE);
        assertThat(outcome()).isEqualTo(CHANGES_REQUESTED);
        decideFormally(
                FormalChoice.GO_AHEAD_WITH_CHANGES,
                "We heard the carer who said no.",
                "We begin, and change it on the way.",
                "Ask carers again");
        assertThat(outcome()).as("what the board said stays").isEqualTo(CHANGES_REQUESTED);
        assertGoesOnAs(APPROVED_WITH_CONDITIONS);
    }

    /**
     * Gloucestershire works with its partnership boards "to confirm parity, influence", and co-production "is not something that
     * replaces members' and officers' responsibility".
     */
    @Test
    void a_partnership_board_advises_together_and_members_answer_it(Browser browser) {
        ask(establish(
                browser,
                BodyKind.PARTNERSHIP_BOARD,
                "People who use services, carers, partners and the council as equals.",
                new Quorum(4, 50),
                BodyTerms.usual().with(DecisionRule.CONSENSUS).with(Power.ADVICE),
                LIVED_EXPERIENCE,
                CARER,
                LIVED_EXPERIENCE,
                OFFICER,
                COUNCILLOR));
        for (String member : List.of("chair", "member", "member2", "member3")) {
            rig.vote(round, member, APPROVE);
        }
        rig.vote(round, "member4", new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of(PAPER)));
        assertThat(outcome()).isEqualTo(APPROVED_WITH_CONDITIONS);
        decideFormally(FormalChoice.GO_AHEAD_WITH_CHANGES, "We take this on.", null, PAPER);
        assertThat(rig.reading.round(round).conditions())
                .extracting(RoundView.Asked::words, RoundView.Asked::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PAPER, ConditionState.TO_DO));
        assertGoesOnAs(APPROVED_WITH_CONDITIONS);
    }

    /** Birmingham: "citizen-led quality boards", integral to quality assurance, whose members make the final decision. */
    @Test
    void a_quality_board_of_citizens_decides_with_two_thirds(Browser browser) {
        ask(establish(
                browser,
                BodyKind.QUALITY_BOARD,
                "Citizens who assure the quality of services from their own experience.",
                new Quorum(4, 75),
                BodyTerms.usual().with(DecisionRule.TWO_THIRDS).withDissentNamed(),
                LIVED_EXPERIENCE,
                CARER,
                LIVED_EXPERIENCE,
                LIVED_EXPERIENCE,
                OFFICER));
        rig.votes(round, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES);
        assertThat(outcome())
                .as("three of five are a majority, but not two thirds")
                .isEqualTo(CHANGES_REQUESTED);
        assertThat(rig.letter(reference, "panel/outcome", "chair")).contains(rig.name("member3") + ": No");
        assertGoesOnAs(CHANGES_REQUESTED);
    }

    /** Oxfordshire: people who use services and carers "sat alongside Councillors and County Council officers"; the panel decided. */
    @Test
    void a_grants_panel_decides_beside_councillors_and_asks_once_more_after_a_tie(Browser browser) {
        ask(establish(
                browser,
                BodyKind.GRANTS_PANEL,
                "People who use services, carers, councillors and officers decide about grants together.",
                new Quorum(4, 50),
                BodyTerms.usual().with(TieRule.SECOND_ROUND).withProxies(),
                LIVED_EXPERIENCE,
                CARER,
                LIVED_EXPERIENCE,
                COUNCILLOR,
                COUNCILLOR,
                OFFICER));
        rig.votes(round, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES);
        assertThat(state()).isEqualTo(RoundState.ASKED_AGAIN);
        round = rig.reading.newest(reference).orElseThrow();
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES);
        assertThat(outcome()).isEqualTo(APPROVED);
        assertGoesOnAs(APPROVED);
    }

    private UUID establish(
            Browser browser, BodyKind kind, String terms, Quorum quorum, BodyTerms rules, SeatKind... seats) {
        Page page = browser.as("administrator").open("/bodies/new");
        String name = kind + " " + UUID.randomUUID();
        Filling filling = Filling.with("name", name)
                .and("kind", kind)
                .and("terms", terms)
                .and("quorumSeats", quorum.seats())
                .and("quorumShare", quorum.livedExperience())
                .and("decisionRule", rules.decisionRule())
                .and("tieRule", rules.tieRule())
                .and("viewsHidden", rules.viewsHidden())
                .and("roundsAtATime", rules.roundsAtATime())
                .and("power", rules.power());
        if (rules.dissentNamed()) {
            filling.and("dissentNamed", true);
        }
        if (rules.proxiesAllowed()) {
            filling.and("proxiesAllowed", true);
        }
        filling.send(page);
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("main")).containsText("Cannot vote now");
        UUID body = rig.bodies.named(name).orElseThrow().id();
        for (int i = 0; i < seats.length; i++) {
            page.navigate(browser.base() + "/bodies/" + body + "/seats/new");
            Filling seat = Filling.with("account", rig.name(PanelRig.MEMBERS.get(i)))
                    .and("kind", seats[i])
                    .and("from", SINCE);
            (i == 0 ? seat.and("chair", true) : seat).send(page);
        }
        assertThat(page.locator("main")).not().containsText("Cannot vote now");
        browser.check(page, "kinds/" + kind);
        assertThat(rig.bodies.find(body).orElseThrow().rules()).isEqualTo(rules);
        assertThat(rig.bodies.find(body).orElseThrow().quorum()).isEqualTo(quorum);
        return body;
    }

    private void ask(UUID body) {
        reference = rig.plannedCase();
        round = rig.open(reference, body);
    }

    private void decideFormally(FormalChoice choice, String answer, @Nullable String otherwise, String toDo) {
        RawInput typed = RawInput.none()
                .with("choice", choice)
                .with("madeIn", DecisionPlace.CABINET)
                .with("madeOn", PanelRig.WEDNESDAY)
                .with("answer", answer)
                .with("toDo", List.of(RawInput.none().with("words", toDo)));
        rig.walk.finish(
                "sponsor",
                reference,
                PanelProcess.FORMAL_DECISION,
                otherwise == null ? typed : typed.with("otherwise", otherwise));
        assertThat(rig.reading.round(round).formal()).isNotNull();
    }

    private RoundState state() {
        return rig.reading.round(round).state();
    }

    private @Nullable PanelOutcome outcome() {
        return rig.reading.round(round).outcome();
    }

    private void assertGoesOnAs(PanelOutcome expected) {
        assertThat(rig.walk.open(reference)).as("the stage is over").isEmpty();
        assertThat(rig.goesOnAs(reference)).isEqualTo(expected);
        assertThat(rig.letter(reference, "panel/outcome", "chair")).isNotEmpty();
    }
}
