package org.alongside.workshop;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.recruitment.ContributorSection;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** On a contributor's page: coming workshops with a reply form, and past ones. */
@Component
class WorkshopsForContributors implements ContributorSection {

    private final Workshops workshops;
    private final Criteria criteria;
    private final WorkingDays workingDays;
    private final Dates dates;
    private final Messages messages;
    private final Clock clock;

    WorkshopsForContributors(
            Workshops workshops,
            Criteria criteria,
            WorkingDays workingDays,
            Dates dates,
            Messages messages,
            Clock clock) {
        this.workshops = workshops;
        this.criteria = criteria;
        this.workingDays = workingDays;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer contributor) {
        Instant now = clock.instant();
        List<Map<String, Object>> coming = new ArrayList<>();
        List<Map<String, Object>> over = new ArrayList<>();
        for (Workshop workshop : workshops.of(reference)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("workshop", workshop);
            row.put(
                    "reply",
                    workshops
                            .reply(workshop.id(), contributor.id())
                            .map(Enum::name)
                            .orElse(""));
            row.put("came", workshops.came(workshop.id()).contains(contributor.id()));
            row.put(
                    "materialsOn",
                    workingDays.plus(
                            workshop.startsAt().atZone(WorkingDays.ZONE).toLocalDate(), -workshop.materialsDays()));
            (workshop.isOver(now) ? over : coming).add(row);
        }
        List<Criterion> agreed = criteria.locked(reference);
        if (coming.isEmpty() && over.isEmpty() && agreed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PageSection(
                "my-workshops",
                "workshop.mine.title",
                "workshop/mine :: whole",
                Map.of("reference", reference, "coming", coming, "over", over, "criteria", agreed)));
    }

    @Override
    public List<Asked> asked(String reference, Viewer contributor) {
        Instant now = clock.instant();
        return workshops.of(reference).stream()
                .filter(workshop -> workshop.invitedAt() != null
                        && !workshop.isOver(now)
                        && workshops.reply(workshop.id(), contributor.id()).isEmpty())
                .map(workshop -> new Asked(
                        messages.text("workshop.mine.ask", workshop.title(), dates.day(workshop.startsAt())),
                        "/my-projects/" + reference + "#workshop-" + workshop.number()))
                .toList();
    }

    @Override
    public Optional<Upcoming> next(String reference, Viewer contributor) {
        Instant now = clock.instant();
        return workshops.of(reference).stream()
                .filter(workshop -> !workshop.isOver(now)
                        && workshops.reply(workshop.id(), contributor.id()).orElse(Reply.COMING) == Reply.COMING)
                .findFirst()
                .map(workshop -> new Upcoming(workshop.title(), workshop.startsAt(), workshop.place()));
    }
}
