package org.alongside.recruitment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds groups in the plan without a place (Leicestershire's briefing, "Diversity": before any co-production, work
 * should be undertaken so that everyone has an equal opportunity). It works on counts only, never on individuals.
 */
@Component
@Transactional
public class RepresentationGaps {

    private final CallingOut callingOut;
    private final ApplicantDetails details;
    private final JdbcClient sql;
    private final CaseRecord record;
    private final Clock clock;

    RepresentationGaps(
            CallingOut callingOut, ApplicantDetails details, JdbcClient sql, CaseRecord record, Clock clock) {
        this.callingOut = callingOut;
        this.details = details;
        this.sql = sql;
        this.record = record;
        this.clock = clock;
    }

    /** Each group of the newest call-out, with the number of people with a place who identify with it. */
    @Transactional(readOnly = true)
    public List<GroupReach> reach(String reference) {
        return reach(
                reference, callingOut.latest(reference).map(CallOut::groups).orElse(List.of()));
    }

    private List<GroupReach> reach(String reference, List<String> groups) {
        Map<String, Integer> counts = details.groups(reference, EnumSet.of(ApplicationState.PLACE));
        return groups.stream()
                .map(group -> GroupReach.of(group, counts.getOrDefault(group, 0)))
                .toList();
    }

    /** The groups without a place. */
    @Transactional(readOnly = true)
    public List<String> missing(String reference) {
        return nobody(reach(reference));
    }

    /** The groups of this call-out without a place. */
    @Transactional(readOnly = true)
    public List<String> missing(CallOut callOut) {
        return nobody(reach(callOut.reference(), callOut.groups()));
    }

    private static List<String> nobody(List<GroupReach> reach) {
        return reach.stream().filter(GroupReach::nobody).map(GroupReach::group).toList();
    }

    /**
     * Checks for gaps and records the check.
     *
     * @return whether a group is missing
     */
    public boolean check(String reference) {
        int missing = missing(reference).size();
        record.write(RecordedAct.on(reference, "who-is-missing-checked").fact(missing));
        return missing > 0;
    }

    /** Records the decision about missing groups. */
    public void decide(String reference, AfterGap choice, String reason) {
        sql.sql("""
                        insert into gap_decision (id, reference, choice, reason, missing, decided_at)
                        values (:id, :reference, :choice, :reason, :missing, :now)""")
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("choice", choice.name())
                .param("reason", reason)
                .param("missing", missing(reference).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        record.write(RecordedAct.on(reference, "gap-decided").fact(choice).because(reason));
    }
}
