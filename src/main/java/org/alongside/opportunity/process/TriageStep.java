package org.alongside.opportunity.process;

import static org.alongside.opportunity.process.IntakeProcess.ADVISED_LEVEL;
import static org.alongside.opportunity.process.IntakeProcess.LEAD_OFFICER;
import static org.alongside.opportunity.process.IntakeProcess.LOOK_AGAIN_ON;
import static org.alongside.opportunity.process.IntakeProcess.SPONSOR;
import static org.alongside.opportunity.process.IntakeProcess.TRIAGE_OUTCOME;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.Opportunity;
import org.alongside.opportunity.OpportunityWithTriages;
import org.alongside.opportunity.Triage;
import org.alongside.opportunity.TriageOutcome;
import org.alongside.project.Level;
import org.alongside.text.Messages;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** An officer decides on an opportunity. */
@Component
@KnownOptions(form = "triage", key = "outcome", of = TriageOutcome.class)
@KnownOptions(form = "triage", key = "level", of = Level.class)
@KnownOptions(form = "triage", key = "leadOfficer", from = "officers")
@KnownOptions(form = "triage", key = "sponsor", from = "sponsors")
class TriageStep implements UserTaskHandler {

    private final Opportunities opportunities;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Messages messages;

    TriageStep(Opportunities opportunities, Accounts accounts, WorkingDays days, Messages messages) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.days = days;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "triage";
    }

    @Override
    public RawInput begin(UserTaskContext step) {
        RawInput typed = RawInput.none()
                .with("level", decided(step).opportunity().advisedLevel().orElse(null));
        return step.viewer().has(Role.OFFICER)
                ? typed.with("leadOfficer", step.viewer().id())
                : typed;
    }

    @Override
    public Choices choices(UserTaskContext step) {
        List<Choice> levels = Arrays.stream(Level.values())
                .map(level -> new Choice(level.name(), messages.text("Level." + level)))
                .toList();
        List<Account> people = accounts.withAnyRole(Set.of(Role.OFFICER, Role.SPONSOR));
        return Choices.of("levels", levels)
                .and("officers", choices(people, Role.OFFICER))
                .and("sponsors", choices(people, Role.SPONSOR));
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        OpportunityWithTriages decided = decided(step);
        Opportunity opportunity = decided.opportunity();
        Map<String, Object> model = new HashMap<>();
        model.put("opportunity", opportunity);
        model.put("answerBy", opportunities.answerBy(decided));
        model.put("neighbours", opportunities.neighbours(opportunity));
        model.put("facts", opportunities.facts(opportunity));
        model.put("before", decided.triages());
        return new TaskMaterial("opportunity/material :: triage", model);
    }

    private OpportunityWithTriages decided(UserTaskContext step) {
        return step.once(OpportunityWithTriages.class, () -> opportunities.decided(step.reference()));
    }

    @Override
    public String summary(UserTaskContext step) {
        Level advised = step.find(ADVISED_LEVEL);
        return advised == null ? "" : messages.text("opportunity.triage.summary", messages.text("Level." + advised));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        Triage.Decision decision = decision(answers);
        opportunities.triage(step.reference(), step.viewer(), decision);
        ProcessVariables values = ProcessVariables.of(TRIAGE_OUTCOME, decision.outcome());
        LocalDate lookAgainOn = decision.lookAgainOn();
        if (lookAgainOn != null) {
            values = values.and(LOOK_AGAIN_ON, Date.from(days.startOf(lookAgainOn)));
        }
        if (decision.leadOfficer() != null && decision.sponsor() != null) {
            values = values.and(LEAD_OFFICER, decision.leadOfficer().toString())
                    .and(SPONSOR, decision.sponsor().toString());
        }
        return values;
    }

    private static Triage.Decision decision(FormSubmission answers) {
        return new Triage.Decision(
                answers.oneOf("outcome", TriageOutcome.class),
                answers.text("reason"),
                answers.maybe("elements").orElse(""),
                answers.maybeDate("lookAgainOn").orElse(null),
                answers.maybe("signpostTo").orElse(""),
                answers.maybeOneOf("level", Level.class).orElse(null),
                answers.maybeId("leadOfficer").orElse(null),
                answers.maybeId("sponsor").orElse(null));
    }

    private static List<Choice> choices(List<Account> people, Role role) {
        return people.stream()
                .filter(account -> account.roles().contains(role))
                .map(account -> new Choice(account.id().toString(), account.name()))
                .toList();
    }
}
