package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.Response;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.evaluation.Opinion;
import org.alongside.evaluation.Side;
import org.alongside.evaluation.Verdict;
import org.alongside.form.answer.RawInput;
import org.alongside.workshop.Criteria;
import org.springframework.stereotype.Component;

/** The last part of the supported living framework: feedback, answers and closing. */
@Component
class SupportedLivingAnswers {

    private final DemoScript teller;
    private final Criteria criteria;
    private final GoldenThread thread;
    private final EvaluationAdministration evaluating;

    SupportedLivingAnswers(
            DemoScript teller, Criteria criteria, GoldenThread thread, EvaluationAdministration evaluating) {
        this.teller = teller;
        this.criteria = criteria;
        this.thread = thread;
        this.evaluating = evaluating;
    }

    void tell(String reference) {
        evaluateAndAnswer(reference);
    }

    private void evaluateAndAnswer(String reference) {
        teller.afterWorkingDays(5);
        List<UUID> agreed =
                criteria.locked(reference).stream().map(each -> each.id()).toList();
        UUID connie = teller.account("contributor");
        teller.as(
                "contributor",
                () -> evaluating.giveFeedback(
                        reference,
                        connie,
                        Side.CONTRIBUTOR,
                        List.of(
                                new Opinion(agreed.get(0), Verdict.MET, "I saw my words in it."),
                                new Opinion(agreed.get(1), Verdict.MET, null),
                                new Opinion(agreed.get(2), Verdict.PARTLY_MET, "The second room was too loud."))));
        teller.afterWorkingDays(5);
        teller.does(
                "officer",
                reference,
                "Task_WriteFindings",
                RawInput.none()
                        .with(
                                "findings",
                                "People asked for support in their community and for choice. Both became method statements."
                                        + " NAUWU, staff and people with lived experience evaluated each bid.")
                        .with("workedWell", "Starting with what NAUWU heard.")
                        .with("recommended", "Keep people with lived experience in the checks of quality."));
        respond(reference);
        teller.afterWorkingDays(4);
        teller.does(
                "sponsor",
                reference,
                "Task_RespondToContributions",
                RawInput.none().with("signed", true));
        teller.afterWorkingDays(2);
        teller.does(
                "officer",
                reference,
                "Task_CloseProject",
                RawInput.none()
                        .with(
                                "learned",
                                "A user-led group that asks first reaches people whom we do not. Bids were judged by those who"
                                        + " will live with the result.")
                        .with("differently", "Leave more time for bids."));
    }

    private void respond(String reference) {
        LocalDate today = teller.day();
        teller.as("sponsor", () -> {
            for (ContributionView said : thread.of(reference)) {
                ResponseOutcome outcome = said.number() == 2
                        ? ResponseOutcome.PARTLY
                        : said.number() == 5 ? ResponseOutcome.NOT_DONE : ResponseOutcome.DONE;
                thread.respond(
                        reference,
                        said.number(),
                        new Response(
                                outcome,
                                "Award of the supported living framework",
                                why(said.number()),
                                "The sponsor",
                                today));
            }
        });
    }

    private static String why(int number) {
        return switch (number) {
            case 1 -> "It is the first of the two method statements that every provider had to answer.";
            case 2 -> "You choose who supports you. Who you live with also depends on which homes are free.";
            case 3 -> "It is in the contract with every provider.";
            case 4 -> "People with lived experience and NAUWU evaluated each bid.";
            default -> "Providers cannot always know early. They must tell you on the day.";
        };
    }
}
