package org.alongside.worklist;

import java.util.Optional;
import org.alongside.form.draft.Drafts;

/**
 * A work item as somebody sees it.
 *
 * @param draft what this person has saved of its form
 */
public record SeenItem(WorkItem item, Optional<Drafts.Draft> draft) {}
