package org.alongside.history.verification;

import java.util.List;

/**
 * What a check of the record found.
 *
 * @param entries how many were checked
 * @param chains in how many chains
 * @param roots how many daily roots were checked
 * @param published how many of them were compared with what had left the database
 * @param findings the first of what is wrong, in the order of chains; empty when all is well
 * @param found how much is wrong in all
 */
public record Verification(long entries, long chains, long roots, long published, List<Finding> findings, long found) {

    public boolean isSound() {
        return found == 0;
    }
}
