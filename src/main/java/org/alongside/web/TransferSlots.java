package org.alongside.web;

import java.util.HashMap;
import java.util.Map;

/** How many transfers may be under way at one moment, in all and with one remote address. */
final class TransferSlots {

    private final int inAll;
    private final int perAddress;
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private int taken;

    TransferSlots(int inAll, int perAddress) {
        this.inAll = inAll;
        this.perAddress = perAddress;
    }

    /** Takes a slot, which {@link #free} gives back. Returns false when there is none left. */
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
