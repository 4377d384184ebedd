package org.alongside.notification;

/**
 * A link that opens something only for its recipient: a decision, an offer of a seat, an account. As text it yields a
 * harmless address, so that no display (message administration, notices, the print queue, logs, exports) reveals the
 * link. Only delivery inserts the real one.
 */
public final class PersonalLink {

    private final String address;
    private final String instead;

    /**
     * @param address the secret address, relative to the application
     * @param instead the address for display, such as the same page behind sign-in
     */
    public PersonalLink(String address, String instead) {
        this.address = address;
        this.instead = instead;
    }

    /** For delivery only. */
    String address() {
        return address;
    }

    /** The secret part. */
    String key() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return instead;
    }
}
