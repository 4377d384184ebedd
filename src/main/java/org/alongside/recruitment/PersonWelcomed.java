package org.alongside.recruitment;

import java.util.UUID;

/** A person was welcomed to a case, with the others or later from the waitlist. Published in the same transaction. */
public record PersonWelcomed(String reference, UUID account) {}
