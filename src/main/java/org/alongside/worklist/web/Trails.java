package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.alongside.identity.CurrentViewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkTrail;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From which list each item was opened. It comes with the item's address and is then remembered in the session, so that
 * it is still known after several pages of a form.
 */
@Component("trails")
public class Trails {

    private static final String KEPT = Trails.class.getName();
    private static final int MOST = 30;

    private final WorkTrail trail;
    private final CurrentViewer viewers;
    // Stands for whatever request is being answered.
    private final HttpServletRequest request;

    Trails(WorkTrail trail, CurrentViewer viewers, HttpServletRequest request) {
        this.request = request;
        this.trail = trail;
        this.viewers = viewers;
    }

    /** Notes where an item is opened from, when its address says so. */
    void note(UUID item) {
        String from = request.getParameter(WorkTrail.FROM);
        if (StringUtils.isBlank(from) || from.equals(from(item))) {
            return;
        }
        LinkedHashMap<String, String> kept = new LinkedHashMap<>(kept(request.getSession()));
        kept.remove(item.toString());
        kept.put(item.toString(), StringUtils.truncate(from, 1500));
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        request.getSession().setAttribute(KEPT, kept);
    }

    /** The address of the list that an item was opened from, or of one's own work. */
    String back(UUID item) {
        return trail.back(from(item));
    }

    /** The way back to that list, and on to the item behind this one. */
    WorkTrail.Trail of(WorkItem item) {
        return trail.of(from(item.id()), item, viewers.require());
    }

    private @Nullable String from(UUID item) {
        HttpSession session = request.getSession(false);
        return session == null ? null : kept(session).get(item.toString());
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, String> kept(HttpSession session) {
        return session.getAttribute(KEPT) instanceof LinkedHashMap<?, ?> kept
                ? (LinkedHashMap<String, String>) kept
                : new LinkedHashMap<>();
    }
}
