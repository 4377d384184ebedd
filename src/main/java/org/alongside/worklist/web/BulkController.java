package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.text.RawDate;
import org.alongside.text.TypedDates;
import org.alongside.worklist.AssigneePolicy;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.assignment.AssignmentRefused;
import org.alongside.worklist.assignment.ReassignmentPolicy;
import org.alongside.worklist.task.BulkChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One action on several items of the list: assigning, returning, another due date. */
@Controller
class BulkController {

    private final BulkChange bulk;
    private final AssigneePolicy mayHold;
    private final ReassignmentPolicy mayMove;
    private final PersonPicker picker;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final TypedDates typedDates;

    BulkController(
            BulkChange bulk,
            AssigneePolicy mayHold,
            ReassignmentPolicy mayMove,
            PersonPicker picker,
            CurrentViewer viewers,
            Messages messages,
            TypedDates typedDates) {
        this.bulk = bulk;
        this.mayHold = mayHold;
        this.mayMove = mayMove;
        this.picker = picker;
        this.viewers = viewers;
        this.messages = messages;
        this.typedDates = typedDates;
    }

    /** The bulk actions. */
    enum Act {
        GIVE,
        GIVE_BACK,
        DUE;

        String inAddress() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Act of(String text) {
            for (Act act : values()) {
                if (act.inAddress().equals(text)) {
                    return act;
                }
            }
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** A line of the result page. */
    record Line(
            @Nullable UUID item,
            @Nullable String title,
            @Nullable String caseTitle,
            Became became,
            String text,
            @Nullable UUID undo)
            implements Serializable {

        private Line after(Became now, String said) {
            return new Line(item, title, caseTitle, now, said, null);
        }
    }

    /** The outcome for one item. */
    enum Became {
        DONE,
        NOT,
        /** It was done and then undone. */
        UNDONE
    }

    /** The result of the last bulk action, kept in the session; items can be undone one after another. */
    record Results(ArrayList<Line> lines, String back) implements Serializable {

        private static final String KEPT = Results.class.getName();

        static Optional<Results> of(HttpSession session) {
            return session.getAttribute(KEPT) instanceof Results kept ? Optional.of(kept) : Optional.empty();
        }

        void keep(HttpSession session) {
            session.setAttribute(KEPT, this);
        }

        long undoable() {
            return lines.stream().filter(line -> line.undo() != null).count();
        }

        long done() {
            return lines.stream().filter(line -> line.became() == Became.DONE).count();
        }
    }

    /** Receives the action and items from the list, and asks for its input. */
    @PostMapping("/work/bulk")
    @Allow(signedIn = true)
    ModelAndView ask(
            @RequestParam(name = "item", required = false) @Nullable List<String> given,
            @RequestParam(name = "act", defaultValue = "") String name,
            @RequestParam(name = "back", defaultValue = "/work") String back,
            HttpSession session) {
        Act act = Act.of(name);
        List<String> items = items(given);
        if (items.isEmpty() || items.size() > BulkChange.MOST) {
            return otherNumber(items, back);
        }
        if (act == Act.GIVE_BACK) {
            return results(act, bulk.giveBack(items, viewer()), back, session);
        }
        if (act == Act.GIVE) {
            requireGiver();
        }
        return page(act, items, back, "", "", "", RawDate.none(), Map.of());
    }

    @PostMapping("/work/bulk/do")
    @Allow(signedIn = true)
    ModelAndView act(
            @RequestParam(name = "item", required = false) @Nullable List<String> given,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "back", defaultValue = "/work") String back,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "find", required = false) @Nullable String find,
            HttpServletRequest request,
            HttpSession session) {
        List<String> items = items(given);
        if (items.isEmpty() || items.size() > BulkChange.MOST) {
            return otherNumber(items, back);
        }
        return switch (Act.of(act)) {
            case GIVE -> give(items, back, name, to, words, find != null, session);
            case GIVE_BACK -> results(Act.GIVE_BACK, bulk.giveBack(items, viewer()), back, session);
            case DUE -> moveDue(items, back, RawDate.read(request::getParameter, "due"), words, session);
        };
    }

    private static ModelAndView otherNumber(List<String> items, String back) {
        return new ModelAndView("worklist/bulk-none")
                .addObject("back", address(back))
                .addObject("most", BulkChange.MOST)
                .addObject("none", items.isEmpty());
    }

    /** The result for each item. Reloading the page does not repeat the action. */
    @GetMapping("/work/bulk")
    @Allow(signedIn = true)
    ModelAndView result(HttpSession session) {
        return Results.of(session)
                .map(results -> new ModelAndView("worklist/bulk-result")
                        .addObject("bulkDone", results.lines())
                        .addObject("bulkBack", results.back())
                        .addObject("number", results.done())
                        .addObject("undoable", results.undoable()))
                .orElseGet(() -> new ModelAndView("redirect:/work"));
    }

    /** Undoes the action on one item, or on all that can be undone. */
    @PostMapping("/work/bulk/undo")
    @Allow(signedIn = true)
    String undo(@RequestParam(name = "one", defaultValue = "") String one, HttpSession session) {
        Results.of(session).ifPresent(results -> {
            ArrayList<Line> lines = new ArrayList<>(results.lines());
            lines.replaceAll(line -> line.undo() != null
                            && (one.isEmpty() || one.equals(line.undo().toString()))
                    ? undone(line, line.undo())
                    : line);
            new Results(lines, results.back()).keep(session);
        });
        return "redirect:/work/bulk";
    }

    private Line undone(Line line, UUID token) {
        return switch (bulk.undo(token, viewer())) {
            case DONE -> line.after(Became.UNDONE, messages.text("worklist.bulk.undone"));
            case BUSY -> line;
            default -> line.after(line.became(), messages.text("worklist.bulk.undo.not"));
        };
    }

    private ModelAndView give(
            List<String> items, String back, String name, String to, String words, boolean find, HttpSession session) {
        requireGiver();
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<UUID> person = PersonPicker.chosen(to);
        if (!find && person.isEmpty()) {
            errors.put("to", messages.text("worklist.give.to.missing"));
        }
        problem(words, null).ifPresent(wrong -> errors.put("words", wrong));
        if (!find && errors.isEmpty()) {
            bulk.cannotGive(items, viewer(), person.orElseThrow()).ifPresent(no -> refuse(no, "to", errors));
        }
        if (find || !errors.isEmpty()) {
            return page(Act.GIVE, items, back, name, to, words, RawDate.none(), find ? Map.of() : errors);
        }
        return results(Act.GIVE, bulk.give(items, viewer(), person.orElseThrow(), words), back, session);
    }

    private ModelAndView moveDue(List<String> items, String back, RawDate typed, String reason, HttpSession session) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<LocalDate> day = typed.date();
        typedDates.wrong(typed, messages.text("worklist.due.name")).ifPresent(wrong -> errors.put("due", wrong));
        day.filter(chosen -> errors.isEmpty())
                .flatMap(chosen -> bulk.cannotMoveDue(items, viewer(), chosen))
                .ifPresent(no -> refuse(no, "due", errors));
        problem(reason, "worklist.due.reason.missing").ifPresent(wrong -> errors.put("words", wrong));
        if (!errors.isEmpty()) {
            return page(Act.DUE, items, back, "", "", reason, typed, errors);
        }
        return results(Act.DUE, bulk.moveDue(items, viewer(), day.orElseThrow(), reason.strip()), back, session);
    }

    /** Beside the field when another choice in it would do, and beside the items otherwise. */
    private void refuse(BulkChange.Impossible no, String field, Map<String, String> errors) {
        AssignmentRefused.Why why = no.why();
        if (why != null && why.isAboutTheChange()) {
            errors.put(field, messages.text("worklist.bulk." + field + "." + why.name()));
        } else {
            errors.put("items", messages.text(why == null ? "worklist.bulk.items.taken" : why.message()));
        }
    }

    private ModelAndView page(
            Act act,
            List<String> items,
            String back,
            String name,
            String to,
            String words,
            RawDate typed,
            Map<String, String> errors) {
        List<WorkItem> visible = bulk.visible(items, viewer());
        ModelAndView page = new ModelAndView("worklist/bulk-ask")
                .addObject("act", act.inAddress())
                .addObject("given", items)
                .addObject("chosen", visible)
                .addObject("back", address(back))
                .addObject("words", words)
                .addObject("typed", typed)
                .addObject("errors", errors);
        if (act == Act.GIVE) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            visible.forEach(item -> roles.addAll(mayHold.roles(item)));
            page.addObject("found", picker.find(roles, name, null, among(visible)))
                    .addObject("to", to);
        }
        return page;
    }

    /** The people that all the items may be assigned to; empty when some may go to any eligible holder. */
    private Optional<Set<UUID>> among(List<WorkItem> items) {
        Set<UUID> people = new HashSet<>();
        for (WorkItem item : items) {
            if (mayMove.gives(item, viewer()) && mayMove.may(item, viewer())) {
                Optional<Set<UUID>> team = mayMove.among(item, viewer());
                if (team.isEmpty()) {
                    return team;
                }
                people.addAll(team.get());
            }
        }
        return people.isEmpty() ? Optional.empty() : Optional.of(people);
    }

    private ModelAndView results(Act act, List<BulkChange.Result> results, String back, HttpSession session) {
        ArrayList<Line> lines = new ArrayList<>();
        for (BulkChange.Result one : results) {
            lines.add(new Line(
                    one.item(),
                    one.title(),
                    one.caseTitle(),
                    one.outcome() == BulkChange.Outcome.DONE ? Became.DONE : Became.NOT,
                    words(act, one),
                    one.undo()));
        }
        new Results(lines, address(back)).keep(session);
        return new ModelAndView("redirect:/work/bulk");
    }

    private String words(Act act, BulkChange.Result one) {
        return switch (one.outcome()) {
            case DONE -> messages.text("worklist.bulk.done." + act.inAddress());
            case NOTHING_TO_DO -> messages.text("worklist.bulk.nothing");
            case TAKEN ->
                one.why() == null
                        ? messages.text("worklist.bulk.taken")
                        : messages.text("worklist.bulk.taken-by", one.why());
            case ENDED -> messages.text("worklist.bulk.ended");
            case REFUSED -> messages.text(java.util.Objects.requireNonNull(one.why()));
            case UNKNOWN -> messages.text("worklist.bulk.unknown");
            case BUSY -> messages.text("worklist.bulk.busy");
        };
    }

    private void requireGiver() {
        if (!mayMove.gives(viewer())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private Optional<String> problem(String words, @Nullable String missing) {
        return Optional.ofNullable(PlainWords.problem(words, PlainWords.LONGEST, missing))
                .map(key -> messages.text(key, PlainWords.LONGEST));
    }

    private static List<String> items(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(new LinkedHashSet<>(given));
    }

    /** The path of the previous list; other paths are rejected. */
    static String address(String back) {
        return back.matches("/work(\\?[^\\\\\\s]*)?") ? back : "/work";
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
