package org.alongside.worklist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The statements whose plans docs/adr/0032 and docs/adr/0066 explain: check the plan after changing one. */
class WorkQuerySqlTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final WorkCursor PLACE = new WorkCursor(false, "2026-11-27", "2", new UUID(0, 7));

    private final WorkQueryReader reader = new WorkQueryReader(new WorkQueryReaderTest.Stages());
    private final Viewer officer = new Viewer(ANN, "Ann", Set.of(Role.OFFICER));
    private final Viewer member = new Viewer(ANN, "Ann", Set.of(Role.PANEL_MEMBER));

    @Test
    void ones_own_work_is_read_from_the_index_of_its_holder() {
        assertThat(sql("show=mine", officer).firstOfAll("", null, "21"))
                .isEqualTo("select w.id, w.due_on as k1, w.priority as k2 from work_item w"
                        + " where w.state = 'OPEN' and w.holder = :me"
                        + " order by w.due_on, w.priority, w.id limit 21");
    }

    @Test
    void of_several_holders_the_first_of_each_are_merged() {
        assertThat(sql("show=both", officer).firstOfAll("", null, "21"))
                .isEqualTo("select s.id, s.k1, s.k2 from unnest(cast(:both as text[])) as h(holder) cross join lateral"
                        + " (select w.id, w.due_on as k1, w.priority as k2 from work_item w"
                        + " where w.state = 'OPEN' and w.holder = h.holder"
                        + " order by w.due_on, w.priority, w.id limit 21) s order by s.k1, s.k2, s.id limit 21");
    }

    @Test
    void the_page_behind_a_place_begins_at_its_keys() {
        WorkQuerySql sql = sql("show=mine", officer);

        assertThat(sql.firstOfAll("", PLACE, "21"))
                .contains(" and (w.due_on, w.priority, w.id) > (cast(:k1 as date), cast(:k2 as smallint), :kId)");
        assertThat(sql.parameters()).containsEntry("k1", "2026-11-27").containsEntry("kId", PLACE.item());
    }

    @Test
    void the_page_before_a_place_is_read_the_other_way_round() {
        WorkCursor back = new WorkCursor(true, "2026-11-27", "2", PLACE.item());

        assertThat(sql("show=mine", officer).firstOfAll("", back, "21"))
                .contains(") < (cast(:k1")
                .contains(" order by w.due_on desc, w.priority desc, w.id desc");
    }

    @Test
    void all_work_is_all_for_staff_and_ones_own_for_everybody_else() {
        assertThat(sql("show=all", officer).rows("1", WorkQuery.Show.ALL, ""))
                .endsWith("where w.state = 'OPEN' and true");
        assertThat(sql("show=all", member).show()).isEqualTo(WorkQuery.Show.BOTH);
        assertThat(sql("show=all", member).rows("1", WorkQuery.Show.ALL, ""))
                .endsWith("and w.holder = any(cast(:both as text[]))");
    }

    @Test
    void the_holders_are_the_person_and_their_groups() {
        Map<String, Object> parameters = sql("show=both", officer).parameters();

        assertThat(parameters).containsEntry("me", "person:" + ANN);
        assertThat((String[]) parameters.get("groups")).containsExactly("group:officers");
        assertThat((String[]) parameters.get("both")).containsExactly("person:" + ANN, "group:officers");
    }

    @Test
    void every_filter_is_a_condition() {
        assertThat(sql("stage=intake&kind=step&group=officers&who=nobody&project=P-2026-7", officer)
                        .conditions())
                .isEqualTo(" and w.stage = :stage and w.kind = :kind and w.group_key = :group"
                        + " and w.holder like 'group:%' and w.reference = :project");
        assertThat(sql("on=2026-12-01&waiting=other", officer).conditions())
                .isEqualTo(" and w.due_on = :on and w.holder <> all(cast(:both as text[])) and not w.held");
    }

    @Test
    void a_filter_is_left_out_where_its_values_are_counted() {
        assertThat(sql("stage=intake&kind=step", officer).conditions(WorkQueryFilters.KIND))
                .isEqualTo(" and w.stage = :stage");
    }

    @Test
    void a_week_ends_on_its_sunday() {
        WorkQuerySql sql = sql("due=week", officer);

        assertThat(sql.conditions()).isEqualTo(" and w.due_on > :today and w.due_on <= :sunday");
        assertThat(sql.parameters())
                .containsEntry("today", WEDNESDAY)
                .containsEntry("sunday", LocalDate.of(2026, 11, 29));
    }

    @Test
    void what_waits_for_a_paused_project_is_not_overdue() {
        assertThat(sql("due=overdue", officer).conditions()).isEqualTo(" and w.due_on < :today and not w.held");
    }

    @Test
    void words_are_found_once_by_their_index_and_in_somebodys_hands() {
        WorkQuerySql sql = sql("show=mine&q=tea+room", officer);

        assertThat(sql.with()).startsWith("with hits as materialized (").contains("cast(:wordsMINE as tsquery)");
        assertThat(sql.parameters())
                .containsEntry("words", "('tea':*) & ('room':*)")
                .containsEntry("wordsMINE", "('tea':*) & ('room':*) & ('person:" + ANN + "')")
                .containsEntry("wordsALL", "('tea':*) & ('room':*)");
    }

    @Test
    void a_word_finds_people_and_the_cases_of_residents_where_their_names_may_be_read() {
        WorkQuerySql sql = sql(
                "q=ada",
                officer,
                null,
                new WorkQueryWords.Named(Map.of("ada", Set.of(BEN)), Map.of("ada", Set.of("P-2026-7"))));

        assertThat(sql.parameters())
                .containsEntry(
                        "words",
                        "('ada':* | 'person:" + BEN + "' | ('p' & '2026' & '7' & ('person:" + ANN
                                + "' | 'group:officers')))");
    }

    @Test
    void only_those_who_work_with_residents_search_for_their_names() {
        assertThat(WorkQueryWords.readsResidents(officer)).isTrue();
        assertThat(WorkQueryWords.readsResidents(new Viewer(ANN, "Ann", Set.of(Role.SPONSOR))))
                .isFalse();
    }

    @Test
    void a_question_is_plain_while_nothing_narrows_it_but_what_is_counted_beside_the_list() {
        assertThat(sql("show=all&due=week&kind=step", officer).isPlain()).isTrue();
        assertThat(sql("show=all&project=P-2026-7", officer).isPlain()).isFalse();
        assertThat(sql("show=all&q=tea", officer).isPlain()).isFalse();
    }

    @Test
    void by_name_the_holders_are_put_in_order_and_each_gives_its_first_items() {
        assertThat(sql("show=all&sort=who", officer).firstOfAll("", null, "21"))
                .startsWith("select s.id, h.k as k1, s.k2 from (select g.holder, coalesce(lower(n.name), '') as k from"
                        + " (with recursive each(holder)");
        assertThat(sql("show=all&sort=who", officer, List.of(BEN), NOBODY).firstOfAll("", null, "21"))
                .contains("unnest(cast(:people as text[])) as g(holder)");
    }

    private static final WorkQueryWords.Named NOBODY = new WorkQueryWords.Named(Map.of(), Map.of());

    private WorkQuerySql sql(String address, Viewer viewer) {
        return sql(address, viewer, null, NOBODY);
    }

    private WorkQuerySql sql(
            String address, Viewer viewer, @Nullable Collection<UUID> people, WorkQueryWords.Named named) {
        return new WorkQuerySql(reader.read(address).query(), viewer, WEDNESDAY, people, named);
    }
}
