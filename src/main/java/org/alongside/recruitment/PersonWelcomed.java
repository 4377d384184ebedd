package org.alongside.recruitment;

import java.util.UUID;

/** Somebody came into a case, with the others or later from the waitlist. Published in the transaction of the welcome. */
public record PersonWelcomed(String reference, UUID account) {}
