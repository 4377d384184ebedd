package org.alongside.contribution;

import java.time.LocalDate;

/**
 * The council's answer to a contribution.
 *
 * @param decision the decision it led to
 * @param why what was done, or why not or only in part
 * @param decidedBy the person or body that decided
 */
public record Response(ResponseOutcome outcome, String decision, String why, String decidedBy, LocalDate decidedOn) {}
