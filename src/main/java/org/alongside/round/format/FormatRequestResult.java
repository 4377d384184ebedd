package org.alongside.round.format;

import java.time.LocalDate;

/**
 * What becomes of a member's wish to read in another format.
 *
 * @param there whether it can be read so at once
 * @param promised by when they hear, when it is not there
 */
public record FormatRequestResult(boolean there, LocalDate promised) {}
