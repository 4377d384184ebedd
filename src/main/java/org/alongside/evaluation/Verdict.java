package org.alongside.evaluation;

/** One person's view of how far a criterion was met. */
public enum Verdict {
    MET,
    PARTLY_MET,
    NOT_MET,
    CANNOT_SAY
}
