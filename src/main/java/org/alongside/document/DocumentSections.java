package org.alongside.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Viewer;
import org.alongside.project.ProjectSection;
import org.alongside.project.Section;
import org.alongside.worklist.ItemSection;
import org.alongside.worklist.MayHold;
import org.alongside.worklist.WorkItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents on the pages of cases and of work. They are for staff. */
@Configuration(proxyBeanMethods = false)
class DocumentSections {

    private static final int ORDER = 80;
    private static final String TITLE = "document.section.title";
    private static final String FRAGMENT = "document/section :: whole";

    @Bean
    ProjectSection documentsOfCase(Documents documents) {
        return new ProjectSection() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Section> show(String reference, Viewer viewer) {
                return staff(viewer)
                        ? Optional.of(new Section(
                                "documents",
                                TITLE,
                                FRAGMENT,
                                model(
                                        documents,
                                        documents.ofCase(reference),
                                        "/projects/" + reference + "/documents/new",
                                        viewer)))
                        : Optional.empty();
            }
        };
    }

    @Bean
    ItemSection documentsOfItem(Documents documents) {
        return new ItemSection() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Shown> show(WorkItem item, Viewer viewer) {
                return staff(viewer) && item.isOfProject()
                        ? Optional.of(new Shown(
                                "documents",
                                TITLE,
                                FRAGMENT,
                                model(
                                        documents,
                                        documents.ofItem(item.id()),
                                        "/work/" + item.id() + "/documents/new",
                                        viewer)))
                        : Optional.empty();
            }
        };
    }

    private static Map<String, Object> model(Documents documents, List<Document> there, String add, Viewer viewer) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("documents", there);
        model.put(
                "removable",
                there.stream()
                        .filter(document -> documents.mayRemove(document, viewer))
                        .map(Document::id)
                        .toList());
        model.put("add", add);
        return model;
    }

    private static boolean staff(Viewer viewer) {
        return MayHold.STAFF.stream().anyMatch(viewer.roles()::contains);
    }
}
