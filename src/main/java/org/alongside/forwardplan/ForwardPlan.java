package org.alongside.forwardplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of all engagement. "Engagement Forward Plan, which aims to support effective oversight and coordination of
 * engagement activities and prevent duplication" (Leicestershire, Policy briefing: Co-production).
 */
@Component
@Transactional
public class ForwardPlan {

    private static final int CLASHES = 20;

    private final Engagements entries;
    private final ClashSearch clashes;
    private final PeopleGroups groupNames;
    private final WorkingDays days;
    private final CaseRecord record;
    private final ForwardPlanSettings settings;

    ForwardPlan(
            Engagements entries,
            ClashSearch clashes,
            PeopleGroups groupNames,
            WorkingDays days,
            CaseRecord record,
            ForwardPlanSettings settings) {
        this.entries = entries;
        this.clashes = clashes;
        this.groupNames = groupNames;
        this.days = days;
        this.record = record;
        this.settings = settings;
    }

    /**
     * Adds engagement outside this application, such as another service's survey.
     *
     * @param id idempotency key of the form; a repeated submission adds nothing
     * @param otherGroups groups that are not on the list, as free text; empty when there are none
     */
    public void add(
            UUID id,
            String title,
            String about,
            Set<PeopleGroup> groups,
            String otherGroups,
            LocalDate from,
            LocalDate to,
            String who) {
        if (entries.add(new Engagement(id, null, title, about, groups, otherGroups, from, to, who, false, 1))) {
            record.write(RecordedAct.apart("forward-plan-entry-added")
                    .fact(id.toString())
                    .fact(from)
                    .fact(to));
        }
    }

    /** @throws EngagementChanged when another user changed the entry since it was read */
    public void change(Engagement changed) {
        if (!entries.change(changed)) {
            throw new EngagementChanged(changed.id());
        }
        record.write(RecordedAct.apart("forward-plan-entry-changed")
                .fact(changed.id().toString())
                .fact(changed.from())
                .fact(changed.to()));
    }

    /** Removes an entry that does not belong to a project. A project's entry is removed with the project. */
    public void remove(UUID id) {
        Engagement entry = require(id);
        if (entry.reference() != null) {
            throw new IllegalStateException("The entry of " + entry.reference() + " leaves with its project");
        }
        if (entries.remove(id)) {
            record.write(RecordedAct.apart("forward-plan-entry-removed").fact(id.toString()));
        }
    }

    /**
     * Adds or updates a project's entry.
     *
     * @param otherGroups groups that are not on the list, as free text; empty when there are none
     * @param from first day; today when unknown
     * @param to last day; half a year after the first when unknown
     * @param settled whether an endorsed plan has confirmed the dates
     */
    public void enter(
            String reference,
            String title,
            String about,
            Set<PeopleGroup> groups,
            String otherGroups,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String who,
            boolean settled) {
        LocalDate first = firstDay(from, to);
        LocalDate last = lastDay(first, to);
        Optional<Engagement> there = entries.find(reference);
        if (there.isEmpty()) {
            entries.add(new Engagement(
                    UUID.randomUUID(), reference, title, about, groups, otherGroups, first, last, who, !settled, 1));
        } else {
            Engagement old = there.get();
            change(new Engagement(
                    old.id(),
                    reference,
                    title,
                    about.isBlank() ? old.about() : about,
                    groups,
                    otherGroups,
                    first,
                    last,
                    who.isBlank() ? old.who() : who,
                    !settled,
                    old.version()));
        }
        record.write(
                RecordedAct.on(reference, "forward-plan-entered").fact(first).fact(last));
    }

    /** Removes a project that does not go ahead, so that its groups do not count as asked. */
    public void leave(String reference) {
        if (entries.remove(reference)) {
            record.write(RecordedAct.on(reference, "forward-plan-left"));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Engagement> of(String reference) {
        return entries.find(reference);
    }

    /** @throws NoSuchEngagement for an unknown id */
    @Transactional(readOnly = true)
    public Engagement require(UUID id) {
        return entries.find(id).orElseThrow(() -> new NoSuchEngagement(id));
    }

    /** Checks proposed engagement against the forward plan. */
    @Transactional(readOnly = true)
    public ClashReport neighbours(ProposedEngagement proposed) {
        LocalDate from = firstDay(proposed.from(), proposed.to());
        LocalDate to = lastDay(from, proposed.to());
        return neighbours(clashes.around(proposed, from, to, groupNames.all(), settings.loadDays(), CLASHES));
    }

    /** The findings for a case's entry; empty when it has none. */
    @Transactional(readOnly = true)
    public ClashReport neighbours(String reference) {
        return planned(reference).map(EngagementWithClashes::neighbours).orElse(ClashReport.NONE);
    }

    /** The entry of a case with its clashes, in one query; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<EngagementWithClashes> planned(String reference) {
        return clashes.around(reference, groupNames.all(), settings.loadDays(), CLASHES)
                .map(around -> new EngagementWithClashes(around.entry(), neighbours(around)));
    }

    @Transactional(readOnly = true)
    public List<Engagement> search(EngagementSearch wanted, int atMost) {
        return entries.search(wanted, atMost);
    }

    /** The number of entries found, across all pages. */
    @Transactional(readOnly = true)
    public int count(EngagementSearch wanted) {
        return entries.count(wanted);
    }

    private ClashReport neighbours(ClashSearch.Around around) {
        List<GroupLoad> loads = around.entry().groups().stream()
                .sorted()
                .map(group -> {
                    int asked = around.timesAsked().getOrDefault(group, 0);
                    return new GroupLoad(group, asked, settings.loadDays(), asked >= settings.askedTooOften());
                })
                .toList();
        return new ClashReport(around.clashes(), loads);
    }

    private LocalDate firstDay(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = days.today();
        if (from != null) {
            return from;
        }
        return to != null && to.isBefore(today) ? to : today;
    }

    private LocalDate lastDay(LocalDate first, @Nullable LocalDate to) {
        return to == null || to.isBefore(first) ? first.plusMonths(settings.monthsWhenOpen()) : to;
    }
}
