package org.alongside.project;

/** Whether a partner organisation is led by people who use services. */
public enum UserLed {
    YES,
    /** None could be found, and somebody tried. */
    NO,
    /** Nobody has looked yet, or nobody has said. */
    NOT_YET
}
