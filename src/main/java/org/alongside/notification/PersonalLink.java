package org.alongside.notification;

/**
 * A link in a letter that opens something for its reader alone: a decision, an offer of a seat, an account. Written as text
 * it is the address that anybody may see, so that what others can read (the message as an administrator reads it, a notice, the
 * screen of the pile, a log, an export) cannot show the link. Only the delivery of the letter puts the link itself in.
 */
public final class PersonalLink {

    private final String address;
    private final String instead;

    /**
     * @param address what opens something, without the application's own address
     * @param instead what everybody else may see, such as the same page behind the sign-in
     */
    public PersonalLink(String address, String instead) {
        this.address = address;
        this.instead = instead;
    }

    /** For the delivery alone. */
    String address() {
        return address;
    }

    /** The part that cannot be guessed. */
    String key() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return instead;
    }
}
