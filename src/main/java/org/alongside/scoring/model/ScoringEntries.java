package org.alongside.scoring.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.scoring.model.ScoringRound.Criterion;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what is scored, by what, and whom to tell about it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ScoringEntries {

    /** What a round's criteria are, as a column of the question for the round. */
    static final String CRITERIA = """
            (select coalesce(json_agg(json_build_object('id', id, 'position', position, 'name', name, 'help', help,
                                                        'weight', weight) order by position), '[]')
               from scoring_criterion where round = scoring_round.id) as criteria""";

    /** The same of its entries. */
    static final String ENTRIES = """
            (select coalesce(json_agg(json_build_object('id', id, 'position', position, 'name', name, 'summary', summary,
                                                        'asked', asked, 'shortlisted', shortlisted, 'leftOut', left_out,
                                                        'tiePlace', tie_place, 'outcome', outcome) order by position), '[]')
               from scoring_entry join scoring_entry_words on entry = id
              where round = scoring_round.id) as entries""";

    private static final String ROUND = "round";
    private static final String ENTRY = "entry";
    private static final String WORDS = "words";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoringEntries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, ScoringPlan plan) {
        for (int i = 0; i < plan.criteria().size(); i++) {
            ScoringPlan.NewCriterion criterion = plan.criteria().get(i);
            jdbc.sql("insert into scoring_criterion (id, round, position, name, help, weight)"
                            + " values (:id, :round, :position, :name, :help, :weight)")
                    .param("id", UUID.randomUUID())
                    .param(ROUND, id)
                    .param("position", i + 1)
                    .param("name", criterion.name())
                    .param("help", criterion.help())
                    .param("weight", criterion.weight())
                    .update();
        }
        for (int i = 0; i < plan.entries().size(); i++) {
            add(id, i + 1, plan.entries().get(i));
        }
    }

    private void add(UUID round, int position, ScoringPlan.NewEntry entry) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into scoring_entry (id, round, position, asked) values (:id, :round, :position, :asked)")
                .param("id", id)
                .param(ROUND, round)
                .param("position", position)
                .param("asked", entry.asked())
                .update();
        jdbc.sql("insert into scoring_entry_words (entry, name, summary) values (:entry, :name, :summary)")
                .param(ENTRY, id)
                .param("name", entry.name())
                .param("summary", entry.summary())
                .update();
        String email = entry.email();
        if (email != null) {
            jdbc.sql("insert into scoring_contact (entry, name, email) values (:entry, :name, :email)")
                    .param(ENTRY, id)
                    .param("name", entry.contact() == null ? entry.name() : entry.contact())
                    .param("email", email)
                    .update();
        }
    }

    public void leaveOut(UUID entry, String why) {
        jdbc.sql("update scoring_entry set shortlisted = false, outcome = 'NOT_SHORTLISTED' where id = :entry")
                .param(ENTRY, entry)
                .update();
        jdbc.sql("update scoring_entry_words set left_out = :words where entry = :entry")
                .param(WORDS, why)
                .param(ENTRY, entry)
                .update();
    }

    public void outcome(UUID entry, EntryOutcome outcome) {
        jdbc.sql("update scoring_entry set outcome = :outcome where id = :entry")
                .param("outcome", outcome.name())
                .param(ENTRY, entry)
                .update();
    }

    public void placeInTie(UUID entry, int place) {
        jdbc.sql("update scoring_entry set tie_place = :place where id = :entry")
                .param("place", place)
                .param(ENTRY, entry)
                .update();
    }

    public Map<UUID, Contact> contacts(UUID round) {
        return jdbc
                .sql(
                        "select entry, name, email from scoring_contact join scoring_entry on id = entry where round = :round")
                .param(ROUND, round)
                .query((row, number) -> Map.entry(
                        row.getObject(ENTRY, UUID.class), new Contact(row.getString("name"), row.getString("email"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whom to tell about an entry. */
    public record Contact(String name, String email) {}

    List<Criterion> criteria(ResultSet round) throws SQLException {
        return List.of(json.readValue(round.getString("criteria"), Criterion[].class));
    }

    List<Entry> entries(ResultSet round) throws SQLException {
        return List.of(json.readValue(round.getString("entries"), Entry[].class));
    }
}
