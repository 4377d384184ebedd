package org.alongside.opportunity;

/** A proposer's answer to a question that not everybody can answer. */
public enum IfKnown {
    YES,
    NO,
    NOT_KNOWN
}
