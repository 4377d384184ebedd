package org.alongside.project;

import org.alongside.identity.Viewer;

/** Says whether somebody who is not staff takes part in a case and so may see it. Modules answer for their people. */
public interface CaseParticipation {

    boolean in(String reference, Viewer viewer);
}
