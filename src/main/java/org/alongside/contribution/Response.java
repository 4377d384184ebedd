package org.alongside.contribution;

import java.time.LocalDate;

/**
 * What the council did with a contribution.
 *
 * @param decision the decision that the contribution reached
 * @param why what was done, or why not, or why only in part
 * @param decidedBy the person or body that decided
 */
public record Response(ResponseOutcome outcome, String decision, String why, String decidedBy, LocalDate decidedOn) {}
