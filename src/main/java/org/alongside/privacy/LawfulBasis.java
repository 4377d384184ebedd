package org.alongside.privacy;

/** The lawful bases of Article 6(1) UK GDPR that a council uses here. */
public enum LawfulBasis {
    /** Article 6(1)(a). */
    CONSENT,
    /** Article 6(1)(c). */
    LEGAL_OBLIGATION,
    /** Article 6(1)(e). */
    PUBLIC_TASK
}
