package org.alongside.scoring.view;

import java.time.Instant;
import org.alongside.round.BallotWay;
import org.jspecify.annotations.Nullable;

/**
 * Scores recorded for a member.
 *
 * @param way how the member gave them; never online
 * @param by the recorder's name
 * @param helpedBy the name of the member's helper, if any
 * @param confirmedHow how the member confirmed the scores
 */
public record RecordedScores(
        BallotWay way, String by, @Nullable String helpedBy, String confirmedHow, Instant at) {}
