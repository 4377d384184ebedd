package org.alongside.note;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** A note may be changed by its author, for a while, and removed by its author and by managers; to others it is not there. */
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
