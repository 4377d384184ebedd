package org.alongside.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.text.TextLength;
import org.alongside.worklist.search.SavedView;
import org.alongside.worklist.search.SavedViews;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkQueryReader;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views: saving, sharing, setting a default, deleting. */
@Controller
class WorkViewsController {

    private final SavedViews views;
    private final WorkQueryReader reader;
    private final CurrentViewer viewers;
    private final Messages messages;

    WorkViewsController(SavedViews views, WorkQueryReader reader, CurrentViewer viewers, Messages messages) {
        this.views = views;
        this.reader = reader;
        this.viewers = viewers;
        this.messages = messages;
    }

    /** Raw input for saving a view. */
    record Saving(
            @Nullable String from,
            @Nullable String name,
            @Nullable Boolean share,
            @Nullable Boolean begin) {}

    /** A saved view, and whether some of its filters no longer exist. */
    record Shown(SavedView view, @Nullable String team, boolean gone) {}

    @GetMapping("/work/views")
    @Allow(signedIn = true)
    String all(Model model) {
        Viewer viewer = viewers.require();
        Map<UUID, String> teams = views.teamNames();
        List<Shown> shown = views.of(viewer).stream()
                .map(view -> new Shown(
                        view,
                        view.team() == null ? null : teams.get(view.team()),
                        !reader.read(view.query()).unknown().isEmpty()))
                .toList();
        model.addAttribute("views", shown);
        model.addAttribute("teamed", views.team(viewer).isPresent());
        return "worklist/views";
    }

    @GetMapping("/work/views/new")
    @Allow(signedIn = true)
    String ask(@RequestParam(name = "from", defaultValue = "") String from, Model model) {
        return form(new Saving(from, "", false, false), Map.of(), model);
    }

    @PostMapping("/work/views")
    @Allow(signedIn = true)
    String save(Saving saving, Model model, RedirectAttributes redirect) {
        Viewer viewer = viewers.require();
        String name =
                TextLength.composed(StringUtils.defaultString(saving.name())).strip();
        WorkQuery query =
                reader.read(StringUtils.defaultString(saving.from())).query().at(null);
        if (name.isEmpty()) {
            return form(saving, Map.of("name", messages.text("worklist.views.name.missing")), model);
        }
        if (TextLength.of(name) > SavedViews.LONGEST_NAME) {
            return form(saving, Map.of("name", messages.text("worklist.views.name.long")), model);
        }
        try {
            UUID team = Boolean.TRUE.equals(saving.share()) ? views.team(viewer).orElse(null) : null;
            UUID id = views.save(viewer, name, query, team);
            if (Boolean.TRUE.equals(saving.begin())) {
                views.beginWith(id, viewer);
            }
        } catch (SavedViews.NameTaken taken) {
            return form(saving, Map.of("name", messages.text("worklist.views.name.taken")), model);
        }
        redirect.addFlashAttribute("notice", messages.text("worklist.views.saved", name));
        return "redirect:" + query.address();
    }

    @PostMapping("/work/views/{view}/begin")
    @Allow(signedIn = true)
    String begin(@PathVariable UUID view, RedirectAttributes redirect) {
        SavedView known = require(view);
        views.beginWith(known.first() ? null : view, viewers.require());
        redirect.addFlashAttribute(
                "notice",
                known.first()
                        ? messages.text("worklist.views.begin.stopped")
                        : messages.text("worklist.views.begin.done", known.name()));
        return "redirect:/work/views";
    }

    @PostMapping("/work/views/{view}/share")
    @Allow(signedIn = true)
    String share(@PathVariable UUID view, RedirectAttributes redirect) {
        SavedView known = requireMine(view);
        Viewer viewer = viewers.require();
        UUID team = known.team() == null ? views.team(viewer).orElse(null) : null;
        views.share(view, viewer, team);
        redirect.addFlashAttribute(
                "notice",
                messages.text(
                        team == null ? "worklist.views.share.stopped" : "worklist.views.share.done", known.name()));
        return "redirect:/work/views";
    }

    @GetMapping("/work/views/{view}/delete")
    @Allow(signedIn = true)
    String askToDelete(@PathVariable UUID view, Model model) {
        model.addAttribute("view", requireMine(view));
        return "worklist/view-delete";
    }

    @PostMapping("/work/views/{view}/delete")
    @Allow(signedIn = true)
    String delete(@PathVariable UUID view, RedirectAttributes redirect) {
        SavedView known = requireMine(view);
        views.delete(view, viewers.require());
        redirect.addFlashAttribute("notice", messages.text("worklist.views.deleted", known.name()));
        return "redirect:/work/views";
    }

    private String form(Saving saving, Map<String, String> errors, Model model) {
        WorkQuery query =
                reader.read(StringUtils.defaultString(saving.from())).query().at(null);
        model.addAttribute("saving", saving);
        model.addAttribute("from", query.query());
        model.addAttribute("back", query.address());
        model.addAttribute("errors", new LinkedHashMap<>(errors));
        model.addAttribute("teamed", views.team(viewers.require()).isPresent());
        return "worklist/view-save";
    }

    private SavedView require(UUID view) {
        return views.find(view, viewers.require()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SavedView requireMine(UUID view) {
        SavedView known = require(view);
        if (!known.mine()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return known;
    }
}
