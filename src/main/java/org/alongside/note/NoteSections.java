package org.alongside.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.project.ProjectSection;
import org.alongside.worklist.WorkItemSection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The newest notes on the pages of cases and work items, with a form for adding one. For staff only. */
@Configuration(proxyBeanMethods = false)
class NoteSections {

    private static final int ORDER = 70;
    private static final int NEWEST = 3;
    private static final String TITLE = "note.section.title";
    private static final String FRAGMENT = "note/parts :: whole";

    @Bean
    ProjectSection notesOfCase(Notes notes) {
        return ProjectSection.forStaff(
                ORDER,
                Notes.SECTION,
                TITLE,
                FRAGMENT,
                (reference, viewer) -> model(
                        notes,
                        notes.ofCase(reference, NEWEST + 1),
                        notes.near(reference, viewer),
                        "/projects/" + reference,
                        viewer));
    }

    @Bean
    WorkItemSection notesOfItem(Notes notes) {
        // Mentions are selected on the notes' own page: items are opened far more often than colleagues are mentioned.
        return WorkItemSection.forStaff(
                ORDER,
                Notes.SECTION,
                TITLE,
                FRAGMENT,
                (item, viewer) -> model(
                        notes,
                        item.sections().contains(Notes.SECTION) ? notes.ofItem(item.id(), NEWEST + 1) : List.of(),
                        null,
                        "/work/" + item.id(),
                        viewer));
    }

    /**
     * @param near people who can be selected for mentioning; null when this happens on another page
     */
    private static Map<String, Object> model(
            Notes notes, List<Note> newest, @Nullable Map<UUID, String> near, String place, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        List<Note> shown = newest.stream().limit(NEWEST).toList();
        model.put("notes", shown);
        model.put("more", newest.size() > NEWEST);
        model.put(
                "correctable",
                shown.stream()
                        .filter(note -> notes.mayCorrect(note, viewer))
                        .map(Note::id)
                        .toList());
        model.put(
                "removable",
                shown.stream()
                        .filter(note -> notes.mayRemove(note, viewer))
                        .map(Note::id)
                        .toList());
        model.put("near", near == null ? Map.of() : near);
        model.put("chosenThere", near == null);
        model.put("address", place + "/notes");
        model.put("words", "");
        model.put("told", List.of());
        return model;
    }
}
