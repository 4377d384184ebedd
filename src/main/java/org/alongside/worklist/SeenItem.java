package org.alongside.worklist;

import java.util.Optional;
import org.alongside.form.draft.Drafts;

/**
 * A work item with the viewer's draft.
 *
 * @param draft the viewer's saved draft of its form
 */
public record SeenItem(WorkItem item, Optional<Drafts.Draft> draft) {}
