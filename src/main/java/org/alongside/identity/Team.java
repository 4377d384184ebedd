package org.alongside.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team that shares work.
 *
 * @param lead may move the team's work; need not be a member
 */
public record Team(UUID id, String name, @Nullable UUID lead) {}
