package org.alongside.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.identity.AdminPage;
import org.alongside.identity.Viewer;
import org.alongside.project.ProjectSection;
import org.alongside.worklist.WorkItemSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Document sections on the pages of cases and work items, for staff, and the page of the virus scanner. */
@Configuration(proxyBeanMethods = false)
class DocumentSections {

    private static final int ORDER = 80;
    private static final String TITLE = "document.section.title";
    private static final String FRAGMENT = "document/section :: whole";

    @Bean
    AdminPage scannerPage(HeldFiles held) {
        return new AdminPage("/admin/files", "document.scanner", 45, held::count);
    }

    @Bean
    ProjectSection documentsOfCase(Documents documents) {
        return ProjectSection.forStaff(
                ORDER,
                Documents.SECTION,
                TITLE,
                FRAGMENT,
                (reference, viewer) -> model(
                        documents, documents.ofCase(reference), "/projects/" + reference + "/documents/new", viewer));
    }

    @Bean
    WorkItemSection documentsOfItem(Documents documents) {
        return WorkItemSection.forStaff(
                ORDER,
                Documents.SECTION,
                TITLE,
                FRAGMENT,
                (item, viewer) -> model(
                        documents,
                        item.sections().contains(Documents.SECTION) ? documents.ofItem(item.id()) : List.of(),
                        "/work/" + item.id() + "/documents/new",
                        viewer));
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
}
