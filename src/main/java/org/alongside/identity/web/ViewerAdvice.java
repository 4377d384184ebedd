package org.alongside.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds {@code viewer} to every page: the signed-in user, or null. */
@ControllerAdvice
class ViewerAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ViewerAdvice.class);

    private final CurrentViewer viewer;

    ViewerAdvice(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(HttpServletRequest request) {
        try {
            Viewer signedIn = viewer.find().orElse(null);
            // Pages that follow an exception have another model; templates then read the request attribute.
            request.setAttribute("viewer", signedIn);
            return signedIn;
        } catch (DataAccessException | TransactionException e) {
            // The page about an unavailable database must work without it.
            LOG.debug("Nobody can be looked up at the moment", e);
            return null;
        }
    }
}
