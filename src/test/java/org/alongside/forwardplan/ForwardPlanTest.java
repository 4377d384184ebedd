package org.alongside.forwardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a year of its own, to keep other tests' entries out. */
@AlongsideTest
class ForwardPlanTest {

    private static final LocalDate JUNE = LocalDate.of(2051, 6, 5);

    @Autowired
    ForwardPlan forwardPlan;

    @Autowired
    MovableClock clock;

    private final String mark = "N" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void inJune() {
        clock.moveTo(JUNE.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant());
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void the_same_people_in_the_same_days_are_a_clash() {
        UUID survey =
                add("Bus survey " + mark, Set.of(PeopleGroup.CARERS, PeopleGroup.PRISON), JUNE, JUNE.plusDays(10));

        Clash clash = clash(survey, "Something quite different", Set.of(PeopleGroup.PRISON), JUNE.plusDays(10));

        assertThat(clash.why()).containsExactly(Clash.Why.SAME_GROUPS);
        assertThat(clash.sharedGroups()).containsExactly(PeopleGroup.PRISON);
    }

    @Test
    void the_same_people_on_the_day_after_are_not_a_clash() {
        UUID survey = add("Bus survey " + mark, Set.of(PeopleGroup.PRISON), JUNE, JUNE.plusDays(10));
        assertThat(clashes("Something quite different", Set.of(PeopleGroup.PRISON), JUNE.plusDays(11)))
                .extracting(clash -> clash.with().id())
                .doesNotContain(survey);
    }

    @Test
    void similar_words_are_a_clash_whoever_is_asked() {
        UUID review = add(
                "Review of homecare standards " + mark,
                Set.of(PeopleGroup.HOME_CARE),
                JUNE.plusDays(60),
                JUNE.plusDays(80));
        UUID other = add("Parking permits", Set.of(PeopleGroup.STAFF), JUNE.plusDays(60), JUNE.plusDays(80));

        List<Clash> found = clashes("Homecare standard reviews " + mark, Set.of(PeopleGroup.LGBT), JUNE);

        assertThat(found)
                .extracting(clash -> clash.with().id())
                .contains(review)
                .doesNotContain(other);
    }

    @Test
    void a_group_in_words_is_compared_with_the_groups_of_the_list() {
        UUID survey = add("Breaks " + mark, Set.of(PeopleGroup.CARERS, PeopleGroup.PRISON), JUNE, JUNE.plusDays(10));

        Clash clash = alike("Veterans of the armed forces\nYoung carers", Set.of()).stream()
                .filter(found -> found.with().id().equals(survey))
                .findFirst()
                .orElseThrow();

        assertThat(clash.why()).containsExactly(Clash.Why.ALIKE_GROUPS);
        assertThat(clash.alikeGroups()).containsExactly(new Clash.Alike("Young carers", "Carers"));
    }

    @Test
    void groups_in_words_on_both_sides_are_compared_however_they_are_written() {
        UUID there = add(
                "Stroke " + mark, Set.of(PeopleGroup.STAFF), "Deaf people, people who survived a stroke", JUNE, JUNE);
        UUID listed = add("Groups " + mark, Set.of(PeopleGroup.STAFF), "Foster carer's children", JUNE, JUNE);

        assertThat(alikeWith(there, "Stroke survivors; veterans", Set.of()))
                .containsExactly(new Clash.Alike("Stroke survivors", "people who survived a stroke"));
        assertThat(alikeWith(there, "STROKE: people who have survived one", Set.of()))
                .containsExactly(
                        new Clash.Alike("STROKE: people who have survived one", "people who survived a stroke"));
        assertThat(alikeWith(listed, "", Set.of(PeopleGroup.FOSTER_CARERS)))
                .containsExactly(new Clash.Alike("Foster carers", "Foster carer's children"));
    }

    @Test
    void words_that_most_groups_share_do_not_make_them_alike() {
        UUID survey = add(
                "Homes " + mark,
                Set.of(PeopleGroup.RESIDENTIAL_HOMES, PeopleGroup.LEARNING_DISABILITY),
                JUNE,
                JUNE.plusDays(10));

        assertThat(alikeWith(survey, "People living with the effects of a stroke\nPeople who have no work", Set.of()))
                .isEmpty();
    }

    @Test
    void groups_in_words_that_are_asked_on_other_days_are_no_clash() {
        UUID later = add("Later " + mark, Set.of(PeopleGroup.CARERS), JUNE.plusDays(30), JUNE.plusDays(40));
        assertThat(alikeWith(later, "Young carers", Set.of())).isEmpty();
    }

    @Test
    void a_project_is_no_clash_with_itself() {
        String reference = "CP-2051-" + mark;
        forwardPlan.enter(
                reference,
                "Fostering " + mark,
                "",
                Set.of(PeopleGroup.FOSTER_CARERS),
                "",
                JUNE,
                null,
                "Children",
                false);

        assertThat(forwardPlan.neighbours(reference).clashes())
                .extracting(clash -> clash.with().reference())
                .doesNotContain(reference);
        assertThat(forwardPlan.of(reference).orElseThrow().to()).isEqualTo(JUNE.plusMonths(6));
    }

    @Test
    void a_group_asked_four_times_in_ninety_days_is_asked_too_often() {
        for (int week = 1; week <= 4; week++) {
            add(
                    "Survey " + week + mark,
                    Set.of(PeopleGroup.GYPSY_TRAVELLER),
                    JUNE.minusWeeks(week),
                    JUNE.minusWeeks(week));
        }
        add("Long ago " + mark, Set.of(PeopleGroup.GYPSY_TRAVELLER), JUNE.minusDays(200), JUNE.minusDays(91));

        GroupLoad load = forwardPlan
                .neighbours(
                        new ProposedEngagement(null, "Sites", "", Set.of(PeopleGroup.GYPSY_TRAVELLER), "", JUNE, null))
                .loads()
                .get(0);

        assertThat(load).isEqualTo(new GroupLoad(PeopleGroup.GYPSY_TRAVELLER, 4, 90, true));
    }

    @Test
    void a_project_that_enters_again_has_one_entry_with_the_new_days_and_leaves_when_it_ends() {
        String reference = "CP-2051-" + mark;
        forwardPlan.enter(
                reference,
                "Fostering",
                "Our offer",
                Set.of(PeopleGroup.FOSTER_CARERS),
                "",
                JUNE,
                null,
                "Children",
                false);
        forwardPlan.enter(
                reference,
                "Fostering",
                "",
                Set.of(PeopleGroup.STAFF),
                "",
                JUNE.plusDays(7),
                JUNE.plusDays(90),
                "",
                true);

        Engagement entry = forwardPlan.of(reference).orElseThrow();
        assertThat(entry.groups()).containsExactly(PeopleGroup.STAFF);
        assertThat(entry.about()).isEqualTo("Our offer");
        assertThat(entry.provisional()).isFalse();
        forwardPlan.leave(reference);
        assertThat(forwardPlan.of(reference)).isEmpty();
    }

    @Test
    void words_group_and_days_find_an_entry_and_signs_in_words_mean_nothing() {
        UUID survey = add("100% of_carers " + mark, Set.of(PeopleGroup.CARERS), JUNE, JUNE.plusDays(3));
        assertThat(found("100% of_carers " + mark, PeopleGroup.CARERS, JUNE, JUNE))
                .containsExactly(survey);
        assertThat(found("%", null, JUNE.plusDays(3), JUNE.plusDays(3))).isEmpty();
        assertThat(found("100% of_carers " + mark, PeopleGroup.PRISON, JUNE, JUNE))
                .isEmpty();
        assertThat(found("100% of_carers " + mark, null, JUNE.plusDays(4), null))
                .isEmpty();
        assertThat(found("' or 1=1 --", null, null, null)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gaps() {
        UUID first = add("Page " + mark, Set.of(PeopleGroup.STAFF), JUNE, JUNE);
        UUID second = add("Page " + mark, Set.of(PeopleGroup.STAFF), JUNE, JUNE);
        UUID third = add("Page " + mark, Set.of(PeopleGroup.STAFF), JUNE.plusDays(1), JUNE.plusDays(1));
        EngagementSearch wanted = new EngagementSearch(mark, null, null, null, null, null);
        List<Engagement> one = forwardPlan.search(wanted, 2);
        Engagement last = one.get(1);
        List<Engagement> two =
                forwardPlan.search(new EngagementSearch(mark, null, null, null, last.from(), last.id()), 2);
        assertThat(one).extracting(Engagement::id).containsExactlyInAnyOrder(first, second);
        assertThat(two).extracting(Engagement::id).containsExactly(third);
        assertThat(forwardPlan.count(wanted)).isEqualTo(3);
    }

    @Test
    void two_people_do_not_overwrite_each_other() {
        UUID id = add("Two tabs " + mark, Set.of(PeopleGroup.STAFF), JUNE, JUNE);
        Engagement read = forwardPlan.require(id);
        forwardPlan.change(read);
        assertThatThrownBy(() -> forwardPlan.change(read)).isInstanceOf(EngagementChanged.class);
    }

    @Test
    void the_same_form_sent_twice_adds_one_entry() {
        UUID id = add("Twice " + mark, Set.of(PeopleGroup.STAFF), JUNE, JUNE);
        forwardPlan.add(id, "Twice " + mark, "", Set.of(PeopleGroup.STAFF), "", JUNE, JUNE, "Team");
        assertThat(forwardPlan.count(new EngagementSearch("Twice " + mark, null, null, null, null, null)))
                .isEqualTo(1);
    }

    private UUID add(String title, Set<PeopleGroup> groups, LocalDate from, LocalDate to) {
        return add(title, groups, "", from, to);
    }

    private UUID add(String title, Set<PeopleGroup> groups, String otherGroups, LocalDate from, LocalDate to) {
        UUID id = UUID.randomUUID();
        forwardPlan.add(id, title, "", groups, otherGroups, from, to, "Strategy and Planning Team");
        return id;
    }

    private List<Clash> clashes(String title, Set<PeopleGroup> groups, LocalDate from) {
        return forwardPlan
                .neighbours(new ProposedEngagement(null, title, "", groups, "", from, from.plusDays(5)))
                .clashes();
    }

    private List<Clash> alike(String otherGroups, Set<PeopleGroup> groups) {
        return forwardPlan
                .neighbours(new ProposedEngagement(
                        null, "Quite different", "", groups, otherGroups, JUNE, JUNE.plusDays(5)))
                .clashes();
    }

    private List<Clash.Alike> alikeWith(UUID with, String otherGroups, Set<PeopleGroup> groups) {
        return alike(otherGroups, groups).stream()
                .filter(clash -> clash.with().id().equals(with))
                .flatMap(clash -> clash.alikeGroups().stream())
                .toList();
    }

    private Clash clash(UUID with, String title, Set<PeopleGroup> groups, LocalDate from) {
        return clashes(title, groups, from).stream()
                .filter(clash -> clash.with().id().equals(with))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> found(
            String words, @Nullable PeopleGroup group, @Nullable LocalDate from, @Nullable LocalDate to) {
        return forwardPlan.search(new EngagementSearch(words, group, from, to, null, null), 100).stream()
                .map(Engagement::id)
                .toList();
    }
}
