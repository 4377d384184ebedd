package org.alongside.project;

/** The six stages of a project, and the check six months later. */
public enum Stage {
    INTAKE,
    PLANNING,
    PANEL,
    RECRUITMENT,
    WORKSHOPS,
    EVALUATION,
    FOLLOW_UP
}
