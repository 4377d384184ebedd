package org.alongside.web;

import java.util.HashMap;
import java.util.Map;

/** Limits concurrent transfers, in total and per remote address. */
final class TransferSlots {

    private final int inAll;
    private final int perAddress;
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private int taken;

    TransferSlots(int inAll, int perAddress) {
        this.inAll = inAll;
        this.perAddress = perAddress;
    }

    /** Acquires a slot, released by {@link #free}. Returns false when none is free. */
    synchronized boolean take(String address) {
        if (taken >= inAll || ofAddress.getOrDefault(address, 0) >= perAddress) {
            return false;
        }
        taken++;
        ofAddress.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void free(String address) {
        taken--;
        ofAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
}
