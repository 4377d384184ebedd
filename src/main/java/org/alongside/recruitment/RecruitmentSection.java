package org.alongside.recruitment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.project.ProjectSection;
import org.springframework.stereotype.Component;

/** On the project page: the call-out, places, the waitlist, and how many people have been involved. */
@Component
class RecruitmentSection implements ProjectSection {

    private final CallingOut callingOut;
    private final Places places;
    private final RepresentationGaps whoIsMissing;

    RecruitmentSection(CallingOut callingOut, Places places, RepresentationGaps whoIsMissing) {
        this.callingOut = callingOut;
        this.places = places;
        this.whoIsMissing = whoIsMissing;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        return callingOut.published(reference).stream()
                .reduce((first, second) -> second)
                .map(callOut -> {
                    boolean staff = viewer.isStaff();
                    Map<String, Object> model = new LinkedHashMap<>();
                    model.put("callOut", callOut);
                    model.put("open", callingOut.isOpen(callOut));
                    model.put("mayClose", viewer.has(Role.OFFICER) && callingOut.isOpen(callOut));
                    model.put("staff", staff);
                    model.put("taken", places.taken(reference));
                    model.put("waiting", places.waiting(reference));
                    model.put("unique", places.everybody(reference).size());
                    model.put("missing", staff ? whoIsMissing.missing(reference) : java.util.List.of());
                    return new PageSection(
                            "recruitment", "recruitment.section.title", "recruitment/section :: whole", model);
                });
    }
}
