package org.alongside.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom an item is done while that person is away.
 *
 * @param absence the absence through which it came to whoever has it now
 * @param person whose it is
 * @param name what that person is called
 * @param until the last day of the absence
 * @param groupLent it has its group only for the time of the absence
 */
public record AbsentAssignee(
        UUID absence, UUID person, @Nullable String name, LocalDate until, boolean groupLent) {}
