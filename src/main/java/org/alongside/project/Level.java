package org.alongside.project;

/** Levels of involvement: the rungs of the ladder, lowest first (design of the field; SCIE and the seeds' terms). */
public enum Level {
    INFORM,
    CONSULT,
    ENGAGE,
    CO_DESIGN,
    CO_PRODUCE
}
