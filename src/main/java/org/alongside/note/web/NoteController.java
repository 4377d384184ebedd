package org.alongside.note.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.Allow;
import org.alongside.identity.AllowStaff;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.note.Note;
import org.alongside.note.NoteVisible;
import org.alongside.note.Notes;
import org.alongside.project.ProjectVisible;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.task.WorkDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on a project or a work item: listing, adding, editing, removing. */
@Controller
class NoteController {

    private static final int SHOWN = 200;

    private final Notes notes;
    private final WorkDesk desk;
    private final CurrentViewer viewers;
    private final Messages messages;

    NoteController(Notes notes, WorkDesk desk, CurrentViewer viewers, Messages messages) {
        this.notes = notes;
        this.desk = desk;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/projects/{reference}/notes")
    @AllowStaff(on = ProjectVisible.class)
    ModelAndView ofCase(@PathVariable("reference") String reference) {
        return page(reference, null, "", List.of(), Map.of());
    }

    @PostMapping("/projects/{reference}/notes")
    @AllowStaff(on = ProjectVisible.class)
    ModelAndView writeOnCase(
            @PathVariable("reference") String reference,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "told", required = false) @Nullable List<String> told,
            RedirectAttributes redirect) {
        return write(reference, null, words, ids(told), redirect);
    }

    @GetMapping("/work/{item}/notes")
    @AllowStaff(on = WorkItemVisible.class)
    ModelAndView ofItem(@PathVariable("item") UUID id) {
        WorkItem item = desk.require(id);
        return page(item.reference(), item, "", List.of(), Map.of());
    }

    @PostMapping("/work/{item}/notes")
    @AllowStaff(on = WorkItemVisible.class)
    ModelAndView writeOnItem(
            @PathVariable("item") UUID id,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "told", required = false) @Nullable List<String> told,
            RedirectAttributes redirect) {
        WorkItem item = desk.require(id);
        return write(item.reference(), item, words, ids(told), redirect);
    }

    @GetMapping("/notes/{note}")
    @Allow(signedIn = true, on = NoteVisible.class)
    ModelAndView ask(@PathVariable("note") UUID id) {
        Note note = require(id);
        return correction(note, String.valueOf(note.words()), Map.of());
    }

    @PostMapping("/notes/{note}")
    @Allow(signedIn = true, on = NoteVisible.class)
    ModelAndView correct(
            @PathVariable("note") UUID id,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes redirect) {
        Note note = require(id);
        try {
            notes.correct(id, viewer(), words, List.of());
        } catch (ValidationRejected no) {
            return correction(note, words, Map.of("note-words", messages.text(no.message(), no.arguments())));
        }
        redirect.addFlashAttribute("notice", messages.text("note.corrected"));
        return new ModelAndView("redirect:" + note.address());
    }

    @PostMapping("/notes/{note}/remove")
    @Allow(signedIn = true, on = NoteVisible.class)
    String remove(@PathVariable("note") UUID id, RedirectAttributes redirect) {
        Note note = require(id);
        notes.remove(id, viewer());
        redirect.addFlashAttribute("notice", messages.text("note.removed"));
        return "redirect:" + note.address();
    }

    private ModelAndView write(
            String reference, @Nullable WorkItem item, String words, List<UUID> told, RedirectAttributes redirect) {
        try {
            notes.write(reference, item == null ? null : item.id(), viewer(), words, told);
        } catch (ValidationRejected no) {
            return page(
                    reference,
                    item,
                    words,
                    told,
                    Map.of("note-" + no.field().orElse("words"), messages.text(no.message(), no.arguments())));
        }
        redirect.addFlashAttribute("notice", messages.text("note.written"));
        return new ModelAndView("redirect:" + place(reference, item));
    }

    private ModelAndView page(
            String reference, @Nullable WorkItem item, String words, List<UUID> told, Map<String, String> errors) {
        List<Note> all = item == null ? notes.ofCase(reference, SHOWN) : notes.ofItem(item.id(), SHOWN);
        Map<String, Object> model = new HashMap<>();
        model.put("notes", all);
        model.put("more", false);
        model.put(
                "correctable",
                all.stream()
                        .filter(note -> notes.mayCorrect(note, viewer()))
                        .map(Note::id)
                        .toList());
        model.put(
                "removable",
                all.stream()
                        .filter(note -> notes.mayRemove(note, viewer()))
                        .map(Note::id)
                        .toList());
        model.put("near", notes.near(reference, viewer()));
        model.put("chosenThere", false);
        model.put("address", place(reference, item) + "/notes");
        model.put("words", words);
        model.put("told", told);
        return new ModelAndView("note/page")
                .addObject("model", model)
                .addObject("back", place(reference, item))
                .addObject("about", item == null ? reference : item.title())
                .addObject("errors", errors);
    }

    private ModelAndView correction(Note note, String words, Map<String, String> errors) {
        return new ModelAndView("note/correct")
                .addObject("note", note)
                .addObject("mayCorrect", notes.mayCorrect(note, viewer()))
                .addObject("words", words)
                .addObject("errors", errors);
    }

    private static String place(String reference, @Nullable WorkItem item) {
        return item == null ? "/projects/" + reference : "/work/" + item.id();
    }

    private Note require(UUID id) {
        return notes.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<UUID> ids(@Nullable List<String> told) {
        try {
            return told == null
                    ? List.of()
                    : told.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException tampered) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, tampered);
        }
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
