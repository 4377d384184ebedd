package org.alongside.recruitment;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.person.Passports;
import org.alongside.person.People;
import org.alongside.project.Projects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Welcoming people with a place: an account, a passport from their stated needs, and a letter. */
@Component
@Transactional
public class Welcoming {

    private final Applications applications;
    private final ApplicantDetails details;
    private final Accounts accounts;
    private final People people;
    private final Passports passports;
    private final Projects projects;
    private final Outbox outbox;
    private final JdbcClient sql;
    private final CaseRecord record;
    private final ApplicationEventPublisher events;
    private final AdditionalAnswers additional;
    private final Clock clock;

    Welcoming(
            Applications applications,
            ApplicantDetails details,
            Accounts accounts,
            People people,
            Passports passports,
            Projects projects,
            Outbox outbox,
            JdbcClient sql,
            CaseRecord record,
            ApplicationEventPublisher events,
            AdditionalAnswers additional,
            Clock clock) {
        this.additional = additional;
        this.applications = applications;
        this.details = details;
        this.accounts = accounts;
        this.people = people;
        this.passports = passports;
        this.projects = projects;
        this.outbox = outbox;
        this.sql = sql;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /** Welcomes everyone with a place who has not been welcomed yet. */
    public void welcome(String reference) {
        List<Application> newcomers = applications.toWelcome(reference);
        newcomers.forEach(this::welcome);
        applications.flush();
        record.write(RecordedAct.on(reference, "people-welcomed").fact(newcomers.size()));
    }

    void welcome(Application newcomer) {
        Account account = accounts.contributor(newcomer.name(), newcomer.recipient());
        people.keep(account.id(), newcomer.name(), newcomer.email(), newcomer.phone(), newcomer.appliedAt());
        boolean kept = passports.begin(account.id(), details.needs(newcomer.id()));
        details.forgetNeeds(newcomer.id());
        additional.alsoAbout(newcomer.id(), account.id());
        newcomer.welcome(account.id(), clock.instant());
        outbox.send(new Letter(
                "recruitment/welcome",
                account.recipient(),
                newcomer.reference(),
                Map.of("title", projects.require(newcomer.reference()).title(), "passportKept", kept)));
        events.publishEvent(new PersonWelcomed(newcomer.reference(), account.id()));
    }

    /** Records how the induction was held. */
    public void holdInduction(String reference, LocalDate heldOn, InductionHow how, int came, String notes) {
        sql.sql("""
                        insert into induction (id, reference, held_on, how, came, notes, recorded_at)
                        values (:id, :reference, :heldOn, :how, :came, :notes, :now)""")
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("heldOn", Date.valueOf(heldOn))
                .param("how", how.name())
                .param("came", came)
                .param("notes", notes)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        record.write(RecordedAct.on(reference, "induction-held")
                .fact(heldOn)
                .fact(how)
                .fact(came));
    }
}
