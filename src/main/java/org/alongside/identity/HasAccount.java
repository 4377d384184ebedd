package org.alongside.identity;

import java.util.UUID;

/** A principal that stands for one of our accounts, however the person signed in. */
interface HasAccount {

    UUID account();
}
