package org.alongside.project;

import org.alongside.identity.Viewer;

/**
 * Decides whether a person who is not staff participates in a case and so may see it. Implemented by the modules that
 * know the participants.
 */
public interface CaseParticipation {

    boolean in(String reference, Viewer viewer);
}
