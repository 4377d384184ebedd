package org.alongside.body;

/** The standing groups that decide or advise (Leicestershire's Engagement Panel, Oxfordshire's boards and grants panels, Birmingham's quality boards). */
public enum BodyKind {
    ENGAGEMENT_PANEL,
    CO_PRODUCTION_BOARD,
    PARTNERSHIP_BOARD,
    QUALITY_BOARD,
    GRANTS_PANEL
}
