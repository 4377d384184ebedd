package org.alongside.note;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * Allows editing a note by its author, for a limited time, and removing it by its author and managers; for others it
 * does not exist.
 */
@Component
public class NoteVisible implements CaseAccessRule {

    private final Notes notes;

    NoteVisible(Notes notes) {
        this.notes = notes;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return notes.find(UUID.fromString(path.getOrDefault("note", "")))
                    .filter(note -> notes.mayRemove(note, viewer))
                    .isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
