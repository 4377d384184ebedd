package org.alongside.workshop;

import java.time.LocalDate;

/**
 * People whom another organisation asked, as a figure: for example NAUWU, who asked 160 people with learning disabilities
 * in Swansea. They are counted apart from people whom we know by attendance, because they may be the same.
 *
 * @param people how many
 * @param how how they were asked, and about what
 */
public record PartnerFigure(String partner, int people, LocalDate askedOn, String how) {}
