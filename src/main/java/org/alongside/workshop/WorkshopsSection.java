package org.alongside.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.project.ProjectSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On the project page: success criteria, workshops and attendance, with people counted separately from attendances. */
@Component
class WorkshopsSection implements ProjectSection {

    private final Criteria criteria;
    private final Workshops workshops;
    private final PartnerFigures figures;
    private final MidPointReview reviewing;
    private final ObjectProvider<WorkshopLink> links;

    WorkshopsSection(
            Criteria criteria,
            Workshops workshops,
            PartnerFigures figures,
            MidPointReview reviewing,
            ObjectProvider<WorkshopLink> links) {
        this.criteria = criteria;
        this.workshops = workshops;
        this.figures = figures;
        this.reviewing = reviewing;
        this.links = links;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        List<Criterion> agreed = criteria.of(reference);
        List<Workshop> held = workshops.of(reference);
        List<PartnerFigure> asked = figures.of(reference);
        boolean mayAdd = viewer.has(Role.OFFICER);
        if (agreed.isEmpty() && held.isEmpty() && asked.isEmpty() && !mayAdd) {
            return Optional.empty();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Workshop workshop : held) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("workshop", workshop);
            row.put("came", workshops.came(workshop.id()).size());
            row.put(
                    "links",
                    links.orderedStream()
                            .flatMap(link -> link.of(workshop, viewer).stream())
                            .toList());
            rows.add(row);
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("reference", reference);
        model.put("criteria", agreed);
        model.put("workshops", rows);
        model.put("partners", asked);
        model.put("reviews", reviewing.of(reference));
        model.put("unique", workshops.uniquePeople(reference).size());
        model.put("attendances", workshops.attendances(reference));
        model.put("mayAdd", mayAdd);
        return Optional.of(new PageSection("workshops", "workshop.section.title", "workshop/section :: whole", model));
    }
}
