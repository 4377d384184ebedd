package org.alongside.workshop;

import java.time.Instant;

/**
 * A planned workshop.
 *
 * @param place the address, or how to join
 * @param materialsDays how many working days before the workshop materials are sent
 */
public record WorkshopPlan(
        String title, Instant startsAt, Instant endsAt, WorkshopHow how, String place, int materialsDays) {}
