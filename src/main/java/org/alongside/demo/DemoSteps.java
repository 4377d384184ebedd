package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.BodyAdministration;
import org.alongside.body.FormatNeed;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.decision.voting.Voting;
import org.alongside.form.answer.RawInput;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.identity.RunAs;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.IfKnown;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.Proposal;
import org.alongside.opportunity.ProposerKind;
import org.alongside.opportunity.Reach;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.recruitment.Applicant;
import org.alongside.recruitment.Applying;
import org.alongside.recruitment.CallingOut;
import org.springframework.stereotype.Component;

/** Steps that all stories share. */
@Component
class DemoSteps {

    private static final List<String> FIRST_NAMES = List.of(
            "Ash", "Bay", "Bo", "Cary", "Dale", "Eden", "Fern", "Gale", "Hazel", "Indy", "Jade", "Kit", "Lee", "Marlow",
            "Nico", "Olly", "Perry", "Quin", "Reed", "Sky", "Tay", "Uma", "Val", "Wren", "Xan", "Yael", "Zee");
    private static final List<String> LAST_NAMES = List.of("Example", "Sample", "Invented", "Specimen");

    private final DemoScript teller;
    private final Opportunities opportunities;
    private final BodyAdministration bodies;
    private final Voting deciding;
    private final RoundQueries rounds;
    private final MemberQuestioning asking;
    private final RoundClocks clocks;
    private final ConditionLifecycle conditions;
    private final CallingOut callingOut;
    private final Applying applying;

    DemoSteps(
            DemoScript teller,
            Opportunities opportunities,
            BodyAdministration bodies,
            Voting deciding,
            RoundQueries rounds,
            MemberQuestioning asking,
            RoundClocks clocks,
            ConditionLifecycle conditions,
            CallingOut callingOut,
            Applying applying) {
        this.teller = teller;
        this.opportunities = opportunities;
        this.bodies = bodies;
        this.deciding = deciding;
        this.rounds = rounds;
        this.asking = asking;
        this.clocks = clocks;
        this.conditions = conditions;
        this.callingOut = callingOut;
        this.applying = applying;
    }

    String putForward(
            String title,
            String about,
            String service,
            Set<PeopleGroup> groups,
            Reach reach,
            int endsInDays,
            String organisation) {
        Proposal proposal = new Proposal(
                title,
                about,
                service,
                groups,
                reach,
                IfKnown.YES,
                CanChange.A_LOT,
                IfKnown.NO,
                teller.day().plusDays(30),
                teller.day().plusDays(endsInDays),
                "Pat Proposer",
                "proposer@demo.example",
                organisation.isEmpty() ? ProposerKind.STAFF : ProposerKind.USER_LED_ORGANISATION,
                organisation);
        return RunAs.anyone(() -> opportunities.putForward(proposal));
    }

    void accept(String reference, String reason) {
        teller.does(
                "officer",
                reference,
                "Task_Triage",
                RawInput.of(Map.of(
                        "outcome",
                        "CO_PRODUCE",
                        "level",
                        "CO_PRODUCE",
                        "leadOfficer",
                        teller.account("officer"),
                        "sponsor",
                        teller.account("sponsor"),
                        "reason",
                        reason)));
    }

    void endorse(String reference, String remark) {
        teller.does(
                "sponsor", reference, "Task_EndorsePlan", RawInput.of(Map.of("decision", "ENDORSE", "remark", remark)));
    }

    void askThePanel(String reference, String body, String question, String summary, String ifYes, String ifNo) {
        UUID asked = bodies.named(body).orElseThrow().id();
        teller.does(
                "officer",
                reference,
                "Task_PreparePack",
                RawInput.of(Map.of(
                        "body", asked,
                        "question", question,
                        "summary", summary,
                        "ifYes", ifYes,
                        "ifNo", ifNo,
                        "workingDays", 10)));
    }

    void votes(String reference, String member, BallotChoice choice, String reason, String... conditions) {
        UUID round = rounds.newest(reference).orElseThrow();
        teller.as(
                member,
                () -> deciding.vote(round, teller.account(member), new Vote(choice, reason, List.of(conditions))));
    }

    /** A member asks a question before voting; the officer answers on the next working day. */
    void asksAndHears(String reference, String member, String question, String answer) {
        UUID round = rounds.newest(reference).orElseThrow();
        teller.as(member, () -> asking.ask(round, teller.account(member), question));
        teller.afterWorkingDays(1);
        teller.as(
                "officer", () -> asking.answer(round, asking.of(round).get(0).id(), teller.account("officer"), answer));
    }

    /** Sets a member's reading format from now on. */
    void reads(String body, String member, Format format) {
        UUID account = teller.account(member);
        UUID asked = bodies.named(body).orElseThrow().id();
        bodies.seats(asked).stream()
                .filter(seat -> seat.account().equals(account))
                .forEach(seat -> teller.as("officer", () -> clocks.always(seat.id(), new FormatNeed(format, ""))));
    }

    /** The officer marks a condition as met. */
    void meets(String reference, String condition, String how) {
        teller.as("officer", () -> conditions.meet(condition(reference, condition), teller.account("officer"), how));
    }

    /** The officer moves a condition's due date, with a reason. */
    void moves(String reference, String condition, LocalDate dueOn, String why) {
        UUID officer = teller.account("officer");
        teller.as("officer", () -> conditions.change(condition(reference, condition), officer, dueOn, why, officer));
    }

    private UUID condition(String reference, String words) {
        return rounds.round(rounds.newest(reference).orElseThrow()).conditions().stream()
                .filter(asked -> asked.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Invented people apply to the case's call-out. */
    void apply(String reference, int people, int firstName, List<String> groups) {
        String code = callingOut.latest(reference).orElseThrow().code();
        for (int i = 0; i < people; i++) {
            int number = firstName + i;
            String name = FIRST_NAMES.get(number % FIRST_NAMES.size())
                    + " "
                    + LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size());
            apply(
                    code,
                    new Applicant(
                            name,
                            "person" + number + "@demo.example",
                            null,
                            null,
                            "I would like things to be better for people like me.",
                            List.of(groups.get(i % groups.size())),
                            Needs.NONE));
        }
    }

    /** A contributor of the demonstration applies, with the email address of their account. */
    void applies(String reference, String name, String email, String why, String group, Needs needs) {
        apply(
                callingOut.latest(reference).orElseThrow().code(),
                new Applicant(name, email, null, null, why, List.of(group), needs));
    }

    private void apply(String callOut, Applicant applicant) {
        RunAs.anyone(() -> applying.apply(callOut, applicant));
    }

    /** A row of the workshop planning form. */
    static Map<String, Object> workshop(String title, LocalDate day) {
        return Map.of(
                "title", title,
                "day", day,
                "from", "11:00",
                "to", "14:00",
                "how", "IN_PERSON",
                "place", "Community hall",
                "materialsDays", 5);
    }
}
