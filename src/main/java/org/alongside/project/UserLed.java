package org.alongside.project;

/** Whether a partner organisation is led by people who use services. */
public enum UserLed {
    YES,
    /** Searched for without success. */
    NO,
    /** Not searched for yet, or not stated. */
    NOT_YET
}
