package org.alongside.project;

/** How much people are involved: the rungs of the ladder, lowest first (design of the field; SCIE and the seeds' terms). */
public enum Level {
    INFORM,
    CONSULT,
    ENGAGE,
    CO_DESIGN,
    CO_PRODUCE
}
