package org.alongside.evaluation;

/** How far a criterion was met, in the eyes of one person. */
public enum Verdict {
    MET,
    PARTLY_MET,
    NOT_MET,
    CANNOT_SAY
}
