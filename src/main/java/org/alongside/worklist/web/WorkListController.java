package org.alongside.worklist.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.Slice;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what somebody has to do. */
@Controller
class WorkListController {

    private static final int PAGE = 25;

    /** Which part of the list is shown. */
    enum Show {
        MINE,
        GROUPS,
        OVERDUE;

        String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Show of(String text) {
            for (Show show : values()) {
                if (show.inAddress().equals(text)) {
                    return show;
                }
            }
            return MINE;
        }
    }

    /** One of the tabs above the list. */
    record Tab(Show show, String count, boolean current) {

        public String address() {
            return "/work?show=" + show.inAddress();
        }

        public String message() {
            return "worklist.show." + show.inAddress();
        }
    }

    private final WorkList workList;
    private final CurrentViewer viewers;
    private final WorkingDays days;

    WorkListController(WorkList workList, CurrentViewer viewers, WorkingDays days) {
        this.workList = workList;
        this.viewers = viewers;
        this.days = days;
    }

    @GetMapping("/work")
    @Allow(signedIn = true)
    String list(
            @RequestParam(name = "show", defaultValue = "mine") String which,
            @RequestParam(name = "after", defaultValue = "") String after,
            Model model) {
        Viewer viewer = viewers.require();
        Show show = Show.of(which);
        List<WorkItem> items = workList.page(principals(show, viewer), slice(show, after), PAGE + 1);
        boolean more = items.size() > PAGE;
        List<WorkItem> shown = more ? items.subList(0, PAGE) : items;
        model.addAttribute(
                "tabs",
                List.of(tab(Show.MINE, show, viewer), tab(Show.GROUPS, show, viewer), tab(Show.OVERDUE, show, viewer)));
        model.addAttribute("show", show.inAddress());
        model.addAttribute("items", shown);
        model.addAttribute("today", days.today());
        model.addAttribute("nextPage", more ? address(show, shown.get(shown.size() - 1)) : null);
        model.addAttribute("firstPage", after.isEmpty() ? null : "/work?show=" + show.inAddress());
        return "worklist/list";
    }

    private Tab tab(Show show, Show current, Viewer viewer) {
        int count = workList.count(principals(show, viewer), show == Show.OVERDUE);
        return new Tab(
                show,
                count > WorkList.COUNTED_UP_TO ? "more than " + WorkList.COUNTED_UP_TO : String.valueOf(count),
                show == current);
    }

    private static List<String> principals(Show show, Viewer viewer) {
        String self = "person:" + viewer.id();
        List<String> groups = viewer.roles().stream()
                .map(Role::group)
                .map(group -> "group:" + group)
                .toList();
        return switch (show) {
            case MINE -> List.of(self);
            case GROUPS -> groups;
            case OVERDUE ->
                java.util.stream.Stream.concat(java.util.stream.Stream.of(self), groups.stream())
                        .toList();
        };
    }

    private Slice slice(Show show, String after) {
        Slice slice = show == Show.OVERDUE ? Slice.overdueOn(days.today()) : Slice.start();
        int split = after.indexOf('_');
        if (split < 0) {
            return slice;
        }
        try {
            return slice.behind(
                    LocalDate.parse(after.substring(0, split)), UUID.fromString(after.substring(split + 1)));
        } catch (DateTimeParseException | IllegalArgumentException tamperedWith) {
            return slice;
        }
    }

    private static String address(Show show, WorkItem last) {
        return "/work?show=" + show.inAddress() + "&after=" + last.dueOn() + "_" + last.id();
    }
}
