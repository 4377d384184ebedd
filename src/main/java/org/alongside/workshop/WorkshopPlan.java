package org.alongside.workshop;

import java.time.Instant;

/**
 * A workshop as it is planned.
 *
 * @param place the address, or how to join
 * @param materialsDays how many working days before it people get the materials
 */
public record WorkshopPlan(
        String title, Instant startsAt, Instant endsAt, WorkshopHow how, String place, int materialsDays) {}
