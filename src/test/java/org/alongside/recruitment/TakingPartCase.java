package org.alongside.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Walk;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.RawInput;
import org.alongside.history.CasePath;
import org.alongside.identity.RunAs;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.project.Level;
import org.alongside.project.LifecycleProcess;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.alongside.recruitment.process.RecruitmentProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with contributors, for tests of recruitment and later stages. */
@Component
public class TakingPartCase {

    private final Projects projects;
    private final Cases cases;
    private final CallingOut callingOut;
    private final Applying applying;
    private final OfferingPlaces offering;
    private final Welcoming welcoming;
    private final CasePath path;
    private final WorkingDays workingDays;
    private final TestPeople people;
    private final Walk walk;
    private final TransactionTemplate transactions;
    private final JdbcClient sql;
    private final Clock clock;

    TakingPartCase(
            Projects projects,
            Cases cases,
            CallingOut callingOut,
            Applying applying,
            OfferingPlaces offering,
            Welcoming welcoming,
            CasePath path,
            WorkingDays workingDays,
            TestPeople people,
            Walk walk,
            TransactionTemplate transactions,
            JdbcClient sql,
            Clock clock) {
        this.projects = projects;
        this.cases = cases;
        this.callingOut = callingOut;
        this.applying = applying;
        this.offering = offering;
        this.welcoming = welcoming;
        this.path = path;
        this.workingDays = workingDays;
        this.people = people;
        this.walk = walk;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /** An accepted project, led by {@code officer}, with this process started. */
    public String started(String process) {
        String reference = accepted();
        if (process.equals(RecruitmentProcess.KEY)) {
            // Applications are possible only while the project recruits.
            transactions.executeWithoutResult(status -> projects.enter(reference, Stage.RECRUITMENT));
        }
        start(process, reference);
        return reference;
    }

    /** An accepted project, led by {@code officer}. */
    public String accepted() {
        return RunAs.account(
                people.id("officer"),
                () -> transactions.execute(status -> {
                    String reference = projects.putForward("Homecare that people would choose");
                    projects.accept(reference, Level.CO_PRODUCE, people.id("officer"), people.id("sponsor"));
                    return reference;
                }));
    }

    public void start(String process, String reference) {
        transactions.executeWithoutResult(status -> cases.start(
                process,
                reference,
                ProcessVariables.of(
                                LifecycleProcess.LEAD_OFFICER,
                                people.id("officer").toString())
                        .and(LifecycleProcess.SPONSOR, people.id("sponsor").toString())));
    }

    /** Input for a call-out that is open for 20 days. */
    public RawInput callOut(int places, String... groups) {
        List<RawInput> rows = new ArrayList<>();
        for (String group : groups) {
            rows.add(RawInput.none().with("name", group));
        }
        return RawInput.none()
                .with("title", "Help us to make homecare better")
                .with("about", "Care workers come to your home. What should every visit be like?")
                .with("commitment", "Three meetings of two hours")
                .with("thanks", "A voucher for each meeting, and your costs")
                .with("groups", rows)
                .with("places", places)
                .with("channels", List.of(Channel.SOCIAL_PRESCRIBERS, Channel.USER_LED_ORGANISATIONS))
                .with("closesOn", workingDays.today().plusDays(20));
    }

    /** An open call-out without a process. */
    public String open(String reference, int places, String... groups) {
        transactions.executeWithoutResult(status -> {
            // Applications are possible only while the project recruits.
            projects.enter(reference, Stage.RECRUITMENT);
            callingOut.write(
                    reference,
                    new CallOutText(
                            "Help us to make homecare better",
                            "What should every visit be like?",
                            "Three meetings of two hours",
                            "A voucher for each meeting",
                            List.of(groups),
                            List.of(Channel.SOCIAL_PRESCRIBERS),
                            places,
                            workingDays.today().plusDays(20)));
            callingOut.publish(reference);
        });
        return callingOut.latest(reference).orElseThrow().code();
    }

    /** Applies through the public page's use case. */
    public void applies(String code, String name, String email, String... groups) {
        RunAs.theProcess(() -> applying.apply(
                code,
                new Applicant(
                        name,
                        email,
                        null,
                        null,
                        "I have had care at home for years",
                        List.of(groups),
                        new Needs(List.of(Format.LARGE_PRINT), "A quiet room", "Step-free access", "", ""))));
    }

    /** A case in which these demo people have a place. */
    public String withPlaces(String... usernames) {
        String reference = accepted();
        String code = open(reference, 20, "People who have care at home");
        for (String username : usernames) {
            applies(
                    code,
                    people.account(username).name(),
                    people.account(username).email());
        }
        RunAs.account(
                people.id("officer"),
                () -> transactions.executeWithoutResult(status -> {
                    offering.offer(
                            reference,
                            offering.candidates(reference).stream()
                                    .map(OfferingPlaces.Candidate::id)
                                    .collect(java.util.stream.Collectors.toSet()),
                            java.util.Set.of(),
                            "");
                    welcoming.welcome(reference);
                }));
        return reference;
    }

    public UUID candidate(String reference, String name) {
        return offering.candidates(reference).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The ids of the elements passed by a process of this case, in order. */
    public List<String> passed(String reference, String process) {
        return path.parts(reference).stream()
                .filter(part -> part.key().equals(process))
                .flatMap(part -> part.steps().stream())
                .filter(step -> step.state() == CasePath.State.DONE)
                .map(CasePath.Step::id)
                .toList();
    }

    public boolean hasEnded(String reference, String process) {
        return path.parts(reference).stream()
                .filter(part -> part.key().equals(process))
                .allMatch(part -> !part.isRunning());
    }

    /** The templates of this case's letters to an address, oldest first. */
    public List<String> letters(String reference, String email) {
        return sql.sql("select template from outbox_message where reference = :reference and email = :email"
                        + " order by created_at, template")
                .param("reference", reference)
                .param("email", email)
                .query(String.class)
                .list();
    }

    /** The last letter from this template to this address. */
    public Map<String, Object> letter(String reference, String email, String template) {
        return sql.sql("select subject, body_text, calendar from outbox_message where reference = :reference"
                        + " and email = :email and template = :template order by created_at desc limit 1")
                .param("reference", reference)
                .param("email", email)
                .param("template", template)
                .query()
                .singleRow();
    }

    /** The number of entries with this code in the case history. */
    public long acts(String reference, String code) {
        return sql.sql("select count(*) from record_entry where reference = :reference and act = :code")
                .param("reference", reference)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** Writes and publishes the call-out in the process. */
    public String calledOut(String reference, int places, String... groups) {
        walk.finish("officer", reference, RecruitmentProcess.PUBLISH_CALL_OUT, callOut(places, groups));
        return callingOut.latest(reference).orElseThrow().code();
    }

    public LocalDate today() {
        return workingDays.today();
    }

    public Clock clock() {
        return clock;
    }
}
