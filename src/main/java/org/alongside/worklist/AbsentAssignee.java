package org.alongside.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absent assignee whose item is covered.
 *
 * @param absence the absence that moved the item to its current holder
 * @param person the absent person
 * @param name the absent person's name
 * @param until the last day of the absence
 * @param groupLent whether the item has its group only during the absence
 */
public record AbsentAssignee(
        UUID absence, UUID person, @Nullable String name, LocalDate until, boolean groupLent) {}
