package org.alongside.decision.voting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.MemberQuestion;
import org.alongside.decision.model.MemberQuestions;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Role;
import org.alongside.project.Project;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.round.NoSuchRound;
import org.alongside.round.help.HelpPromises;
import org.alongside.text.Messages;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members' questions before they vote. Each is assigned to an officer with a due date; question and answer are shown
 * to all members of the round, without the author.
 */
@Component
@Transactional
public class MemberQuestioning {

    /** Maximum number of unanswered questions per seat. */
    public static final int MOST_OPEN = 10;

    private final Rounds rounds;
    private final MemberQuestions questions;
    private final Projects projects;
    private final RoundLetters letters;
    private final WorkList workList;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Clock clock;
    private final Messages messages;

    MemberQuestioning(
            Rounds rounds,
            MemberQuestions questions,
            Projects projects,
            RoundLetters letters,
            WorkList workList,
            CaseRecord record,
            WorkingDays days,
            Clock clock,
            Messages messages) {
        this.rounds = rounds;
        this.questions = questions;
        this.projects = projects;
        this.letters = letters;
        this.workList = workList;
        this.record = record;
        this.days = days;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Asks a question.
     *
     * @return the day by which it will be answered
     * @throws BallotRefused when the round is closed or the person has no part in it
     * @throws ValidationRejected when too many of their questions are unanswered
     */
    public LocalDate ask(UUID id, UUID person, String words) {
        Round round = rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
        RoundSeat seat =
                round.electorate().seatOf(person).orElseThrow(() -> new BallotRefused(BallotRefused.Why.NO_SEAT));
        Project project = projects.require(round.reference());
        if (project.state() == ProjectState.PAUSED) {
            throw new BallotRefused(BallotRefused.Why.PAUSED);
        }
        if (!round.takesBallots(clock.instant())) {
            throw new BallotRefused(BallotRefused.Why.CLOSED);
        }
        seat.refuseIfExcluded();
        if (questions.countByRoundSeatAndAnsweredAtIsNull(seat.id()) >= MOST_OPEN) {
            throw ValidationRejected.at("words", "decision.questions.many", MOST_OPEN);
        }
        LocalDate promised = days.plus(days.today(), HelpPromises.ANSWER_WORKING_DAYS);
        MemberQuestion question = questions.save(new MemberQuestion(seat, words, clock.instant(), promised));
        UUID officer = project.leadOfficer();
        workList.open(
                Kind.PROMISE,
                question.id().toString(),
                round.reference(),
                messages.text("decision.work.question"),
                officer == null ? Holder.group(Role.OFFICER.group()) : Holder.person(officer),
                promised,
                "/rounds/" + id + "/questions/" + question.id());
        return promised;
    }

    /** Answers a question once. All members are notified, and the author is deleted. */
    public void answer(UUID id, UUID question, UUID by, String words) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        MemberQuestion asked = find(id, question);
        if (!asked.answer(words, by, clock.instant())) {
            return;
        }
        workList.finish(Kind.PROMISE, question.toString());
        letters.answered(round, asked);
        record.write(RecordedAct.on(round.reference(), "panel-question-answered")
                .fact(round.number())
                .because(words));
    }

    /** The questions of this round in the order asked. */
    @Transactional(readOnly = true)
    public List<QuestionView> of(UUID round) {
        return questions.findAllByRoundOrderByAskedAtAscIdAsc(round).stream()
                .map(MemberQuestioning::view)
                .toList();
    }

    /** @throws NoSuchRound when the question belongs to another round */
    @Transactional(readOnly = true)
    public QuestionView question(UUID round, UUID id) {
        return view(find(round, id));
    }

    private MemberQuestion find(UUID round, UUID id) {
        return questions
                .findById(id)
                .filter(asked -> asked.round().equals(round))
                .orElseThrow(() -> new NoSuchRound(id));
    }

    private static QuestionView view(MemberQuestion asked) {
        return new QuestionView(asked.id(), asked.words(), asked.promisedBy(), asked.answer(), asked.answeredAt());
    }
}
