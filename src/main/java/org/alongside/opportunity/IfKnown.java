package org.alongside.opportunity;

/** The answer to a question that proposers may not be able to answer. */
public enum IfKnown {
    YES,
    NO,
    NOT_KNOWN
}
