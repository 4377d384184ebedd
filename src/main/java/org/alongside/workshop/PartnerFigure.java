package org.alongside.workshop;

import java.time.LocalDate;

/**
 * The number of people consulted by another organisation: for example NAUWU, who asked 160 people with learning
 * disabilities in Swansea. Counted separately from recorded attendance, since the two may overlap.
 *
 * @param people the number
 * @param how how they were asked, and about what
 */
public record PartnerFigure(String partner, int people, LocalDate askedOn, String how) {}
