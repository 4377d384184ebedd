package org.alongside.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who share work.
 *
 * @param lead who looks after the team's work and may move it; need not be a member
 */
public record Team(UUID id, String name, @Nullable UUID lead) {}
