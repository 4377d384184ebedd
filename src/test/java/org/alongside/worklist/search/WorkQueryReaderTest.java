package org.alongside.worklist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.worklist.CaseFacts;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.search.WorkQuery.Due;
import org.alongside.worklist.search.WorkQuery.Look;
import org.alongside.worklist.search.WorkQuery.Show;
import org.alongside.worklist.search.WorkQuery.Sort;
import org.alongside.worklist.search.WorkQuery.Waiting;
import org.alongside.worklist.search.WorkQueryReader.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkQueryReaderTest {

    private static final WorkCursor PLACE = new WorkCursor(false, "2026-11-27", "2", new UUID(0, 7));

    private final WorkQueryReader reader = new WorkQueryReader(new Stages());

    static final class Stages implements CaseFacts {

        @Override
        public Map<String, CaseFact> of(Collection<String> references) {
            return Map.of();
        }

        @Override
        public List<String> stages() {
            return List.of("INTAKE", "CO_DESIGN");
        }
    }

    @Test
    void an_address_without_a_question_asks_for_ones_own_work_by_due_date() {
        assertThat(reader.read("").query()).isEqualTo(WorkQuery.mine());
    }

    @Test
    void each_part_of_the_address_is_read() {
        WorkQuery query = read("show=all&stage=co_design&kind=step&group=officers&who=nobody&project=p-2026-7"
                + "&due=week&on=2026-12-01&waiting=hold&q=tea+room&sort=-title&view=calendar&by=due&month=2026-12");

        assertThat(query.show()).isEqualTo(Show.ALL);
        assertThat(query.stage()).isEqualTo("CO_DESIGN");
        assertThat(query.kind()).isEqualTo(Kind.STEP);
        assertThat(query.group()).isEqualTo("officers");
        assertThat(query.who()).isEqualTo(WorkQuery.NOBODY);
        assertThat(query.project()).isEqualTo("P-2026-7");
        assertThat(query.due()).isEqualTo(Due.WEEK);
        assertThat(query.on()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(query.waiting()).isEqualTo(Waiting.HOLD);
        assertThat(query.words()).isEqualTo("tea room");
        assertThat(query.sort()).isEqualTo(Sort.TITLE);
        assertThat(query.descending()).isTrue();
        assertThat(query.look()).isEqualTo(Look.CALENDAR);
        assertThat(query.columns()).isEqualTo(WorkQuery.Columns.DUE);
        assertThat(query.month()).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void what_a_question_writes_into_the_address_is_read_as_that_question() {
        WorkQuery query = read("show=groups&stage=intake&due=overdue&q=tea&sort=-who&view=board&by=due");

        assertThat(read(query.query())).isEqualTo(query);
    }

    @Test
    void what_is_as_usual_stays_out_of_the_address() {
        assertThat(read("show=mine&sort=due&view=list&by=stage").address()).isEqualTo("/work?show=mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=nowhere",
                "kind=thing",
                "group=everybody",
                "due=never",
                "on=yesterday",
                "on=1066-10-14",
                "waiting=long",
                "project=tea",
                "sort=size",
                "view=map",
                "month=2026-13",
                "after=tampered"
            })
    void what_is_not_known_is_left_out_and_named(String part) {
        String[] named = part.split("=");

        WorkQueryReader.Read read = reader.read(part);

        assertThat(read.query()).isEqualTo(WorkQuery.mine());
        assertThat(read.unknown()).containsExactly(new Unknown(named[0], named[1]));
    }

    @Test
    void an_order_that_is_not_known_is_not_turned_round_either() {
        assertThat(read("sort=-size").descending()).isFalse();
    }

    @Test
    void parameters_that_are_none_of_the_lists_are_passed_over() {
        assertThat(reader.read("utm=letter&show=all").unknown()).isEmpty();
    }

    @Test
    void a_broken_escape_is_taken_as_it_stands() {
        assertThat(read("q=100%").words()).isEqualTo("100%");
    }

    @Test
    void of_a_name_that_comes_twice_the_first_counts() {
        assertThat(read("due=today&due=week").due()).isEqualTo(Due.TODAY);
    }

    @Test
    void words_are_cut_at_a_hundred_characters_and_stand_one_space_apart() {
        assertThat(read("q=" + "a".repeat(200)).words()).hasSize(100);
        assertThat(read("q=tea++%00+room").words()).isEqualTo("tea room");
    }

    @Test
    void a_place_belongs_to_its_list_alone() {
        WorkQuery here = read("show=all&due=week");
        String place = PLACE.written(here);

        assertThat(read("show=all&due=week&after=" + place).cursor()).isEqualTo(PLACE);
        assertThat(read("show=all&due=later&after=" + place).cursor()).isNull();
        assertThat(read("show=all&due=week&before=" + place).cursor()).isNull();
    }

    @Test
    void a_change_of_the_question_begins_at_the_first_page() {
        WorkQuery second = read("show=all").at(PLACE);

        assertThat(second.sorted(Sort.TITLE, false).cursor()).isNull();
        assertThat(second.inStage("INTAKE").cursor()).isNull();
        assertThat(second.withWords("tea").cursor()).isNull();
        assertThat(second.with("due", "week")).isEqualTo("/work?show=all&due=week");
    }

    @Test
    void a_column_turns_the_order_round_when_the_list_is_in_it() {
        assertThat(read("sort=title").sortedBy(Sort.TITLE)).endsWith("sort=-title");
        assertThat(read("sort=-title").sortedBy(Sort.TITLE)).endsWith("sort=title");
        assertThat(read("sort=title").ariaSort("TITLE")).isEqualTo("ascending");
        assertThat(read("sort=title").ariaSort("DUE")).isNull();
    }

    @Test
    void filters_are_counted_and_cleared_without_whose_work_it_is_and_its_order() {
        WorkQuery query = read("show=all&due=week&kind=step&q=tea&sort=title");

        assertThat(query.filters()).isEqualTo(3);
        assertThat(query.cleared()).isEqualTo("/work?show=all&sort=title");
        assertThat(read("show=all&sort=title").isFiltered()).isFalse();
    }

    private WorkQuery read(String address) {
        return reader.read(address).query();
    }
}
