package org.alongside.round.format;

import java.time.LocalDate;

/**
 * The result of a member's request for a format.
 *
 * @param there whether it is available now
 * @param promised when the member gets an answer if it is not
 */
public record FormatRequestResult(boolean there, LocalDate promised) {}
