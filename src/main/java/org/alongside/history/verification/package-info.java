/** Checking that the record is complete and unchanged: chains of hashes, daily roots, receipts, on the database or on an export. */
@NullMarked
@NamedInterface("verification")
package org.alongside.history.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
