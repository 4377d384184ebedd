package org.alongside.scoring.view;

import java.time.Instant;
import org.alongside.round.BallotWay;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote scores down for a member.
 *
 * @param way not online
 * @param by who wrote them down
 * @param helpedBy who helped the member, when somebody did
 * @param confirmedHow how the member confirmed that this is what they meant
 */
public record RecordedScores(
        BallotWay way, String by, @Nullable String helpedBy, String confirmedHow, Instant at) {}
