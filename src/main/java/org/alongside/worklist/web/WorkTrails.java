package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.CurrentViewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.search.WorkTrail;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list from which each item was opened. The item's URL supplies it, and the session keeps it across the pages of a
 * form.
 */
@Component("workTrails")
class WorkTrails {

    private static final String KEPT = WorkTrails.class.getName();
    private static final String OWN_PAGES = WorkTrails.class.getName() + ".ownPages";
    private static final int MOST = 30;

    private final WorkTrail trail;
    private final CurrentViewer viewers;
    // A proxy for the current request.
    private final HttpServletRequest request;

    WorkTrails(WorkTrail trail, CurrentViewer viewers, HttpServletRequest request) {
        this.request = request;
        this.trail = trail;
        this.viewers = viewers;
    }

    /** Saves the list from the item's URL, if given. */
    void note(UUID item) {
        String from = request.getParameter(WorkTrail.FROM);
        if (StringUtils.isBlank(from) || from.equals(from(item))) {
            return;
        }
        keep(KEPT, item.toString(), StringUtils.truncate(from, 1500));
    }

    private void keep(String name, String key, String value) {
        LinkedHashMap<String, String> kept = new LinkedHashMap<>(kept(name, request.getSession()));
        if (value.equals(kept.get(key))) {
            return;
        }
        kept.remove(key);
        kept.put(key, value);
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        request.getSession().setAttribute(name, kept);
    }

    /** Saves that the user is sent to another page to do this item. */
    void noteOwnPage(String page, UUID item) {
        keep(OWN_PAGES, page, item.toString());
    }

    /** The item for which the user was last sent to this page. */
    Optional<UUID> cameFor(String page) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(kept(OWN_PAGES, session).get(page)).map(UUID::fromString);
    }

    /** The path of the list from which an item was opened, or of the viewer's own work. */
    String back(UUID item) {
        return trail.back(from(item));
    }

    /** The way back to that list, and on to the next item. */
    WorkTrail.Trail of(WorkItem item) {
        return trail.of(from(item.id()), item, viewers.require());
    }

    private @Nullable String from(UUID item) {
        HttpSession session = request.getSession(false);
        return session == null ? null : kept(KEPT, session).get(item.toString());
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, String> kept(String name, HttpSession session) {
        return session.getAttribute(name) instanceof LinkedHashMap<?, ?> kept
                ? (LinkedHashMap<String, String>) kept
                : new LinkedHashMap<>();
    }
}
