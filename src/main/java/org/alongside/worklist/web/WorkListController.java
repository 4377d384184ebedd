package org.alongside.worklist.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.worklist.CaseFacts;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.SavedView;
import org.alongside.worklist.search.SavedViews;
import org.alongside.worklist.search.WorkCounts;
import org.alongside.worklist.search.WorkDay;
import org.alongside.worklist.search.WorkPage;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkQuery.Look;
import org.alongside.worklist.search.WorkQuery.Show;
import org.alongside.worklist.search.WorkQueryReader;
import org.alongside.worklist.search.WorkSearch;
import org.alongside.worklist.search.WorkTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list: as a list, a board or a calendar. */
@Controller
class WorkListController {

    private final WorkSearch workSearch;
    private final WorkQueryReader reader;
    private final SavedViews views;
    private final FilterPanel narrowing;
    private final CaseFacts facts;
    private final CurrentViewer viewers;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Dates dates;
    private final Messages messages;

    WorkListController(
            WorkSearch workSearch,
            WorkQueryReader reader,
            SavedViews views,
            FilterPanel narrowing,
            CaseFacts facts,
            CurrentViewer viewers,
            Accounts accounts,
            WorkingDays days,
            Dates dates,
            Messages messages) {
        this.workSearch = workSearch;
        this.reader = reader;
        this.views = views;
        this.narrowing = narrowing;
        this.facts = facts;
        this.viewers = viewers;
        this.accounts = accounts;
        this.days = days;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/work")
    @Allow(signedIn = true)
    String list(@RequestParam Map<String, String> address, Model model) {
        Viewer viewer = viewers.require();
        List<SavedView> saved = views.of(viewer);
        if (address.isEmpty()) {
            Optional<SavedView> first = saved.stream().filter(SavedView::first).findFirst();
            if (first.isPresent()) {
                return "redirect:" + first.get().address();
            }
        }
        WorkQueryReader.Read read = reader.read(address);
        WorkCounts counts = workSearch.counts(read.query(), viewer);
        List<Show> offered = offered(viewer, counts.hasTeam());
        WorkQuery query = read.query();
        if (!offered.contains(query.show())) {
            query = WorkQuery.mine().sorted(query.sort(), query.descending());
            counts = workSearch.counts(query, viewer);
        }
        fill(model, query, counts, offered, viewer);
        model.addAttribute("unknown", unknown(read, query));
        model.addAttribute("saved", saved);
        String asked = query.at(null).query();
        model.addAttribute(
                "current",
                saved.stream()
                        .filter(view -> view.query().equals(asked))
                        .findFirst()
                        .orElse(null));
        switch (query.look()) {
            case LIST -> list(query, viewer, model);
            case BOARD -> board(query, viewer, counts, model);
            case CALENDAR -> calendar(query, viewer, model);
        }
        return "worklist/list";
    }

    private void fill(Model model, WorkQuery query, WorkCounts counts, List<Show> offered, Viewer viewer) {
        model.addAttribute("query", query);
        model.addAttribute("from", query.query());
        model.addAttribute("today", days.today());
        model.addAttribute("whose", narrowing.whose(query, counts, offered));
        model.addAttribute("filters", narrowing.filters(query, counts, facts.stages()));
        model.addAttribute("staff", WorkList.seesAll(viewer));
        model.addAttribute("mayAdd", viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR));
        model.addAttribute("whoName", whoName(query, viewer));
        model.addAttribute(
                "chosen",
                narrowing.chosen(query, whoName(query, viewer), query.on() == null ? "" : dates.day(query.on())));
        model.addAttribute("sorts", WorkQuery.Sort.values());
    }

    private void list(WorkQuery query, Viewer viewer, Model model) {
        WorkPage page = workSearch.page(query, viewer);
        model.addAttribute("page", page);
        model.addAttribute(
                "rows",
                page.items().stream().map(item -> row(item, query, viewer)).toList());
        model.addAttribute("total", narrowing.counted(page.total()));
        model.addAttribute("number", page.total());
    }

    private void board(WorkQuery query, Viewer viewer, WorkCounts counts, Model model) {
        String filter = query.columns() == WorkQuery.Columns.DUE ? "due" : "stage";
        String only = query.columns() == WorkQuery.Columns.DUE
                ? query.due() == null ? "" : WorkQuery.inAddress(query.due())
                : query.stage() == null ? "" : query.stage().toLowerCase(Locale.ROOT);
        List<Column> columns = workSearch.board(query, viewer).entrySet().stream()
                .filter(column -> only.isEmpty() || only.equals(column.getKey()))
                .filter(column -> filter.equals("stage")
                        || !column.getKey().equals("none")
                        || !column.getValue().isEmpty())
                .map(column -> new Column(
                        narrowing.label(filter, column.getKey().toUpperCase(Locale.ROOT)),
                        narrowing.counted(counts.of(filter, column.getKey())),
                        column.getValue().stream()
                                .map(item -> row(item, query, viewer))
                                .toList(),
                        counts.of(filter, column.getKey()) > column.getValue().size()
                                ? query.looking(Look.LIST).with(filter, column.getKey())
                                : ""))
                .toList();
        model.addAttribute("columns", columns);
        model.addAttribute(
                "number",
                columns.stream().mapToInt(column -> column.rows().size()).sum());
    }

    /**
     * A column of the board.
     *
     * @param all path of the whole list, when not all of it is shown
     */
    record Column(String label, String count, List<Row> rows, String all) {}

    private void calendar(WorkQuery query, Viewer viewer, Model model) {
        YearMonth month = query.month() == null ? YearMonth.from(days.today()) : query.month();
        List<WorkDay> all = workSearch.month(query, viewer, month);
        model.addAttribute("month", month.atDay(1));
        model.addAttribute(
                "monthBefore", query.with("month", month.minusMonths(1).toString()));
        model.addAttribute("monthAfter", query.with("month", month.plusMonths(1).toString()));
        model.addAttribute("thisMonth", query.with("month", ""));
        model.addAttribute("weekdays", all.subList(0, 7));
        model.addAttribute(
                "weeks",
                Stream.iterate(0, at -> at < all.size(), at -> at + 7)
                        .map(at -> all.subList(at, at + 7).stream()
                                .map(day -> new Day(
                                        day.day(),
                                        YearMonth.from(day.day()).equals(month),
                                        day.items().stream()
                                                .map(item -> row(item, query, viewer))
                                                .toList(),
                                        day.more(),
                                        query.looking(Look.LIST)
                                                .with("on", day.day().toString())))
                                .toList())
                        .toList());
        model.addAttribute("number", all.stream().mapToInt(WorkDay::number).sum());
    }

    /**
     * A day of the calendar.
     *
     * @param inMonth whether it is in the month, not in the weeks around it
     * @param more how many items are not shown
     * @param all path of this day's list
     */
    record Day(LocalDate day, boolean inMonth, List<Row> rows, int more, String all) {}

    /**
     * An item as shown on the page.
     *
     * @param address path of the item; empty when it does not open for the viewer
     * @param late days overdue; 0 when on time
     * @param toTake whether the viewer can claim it
     * @param toReturn whether the viewer can return it here because it is done on another page
     */
    record Row(WorkItem item, String address, long late, boolean mine, boolean toTake, boolean toReturn) {}

    private Row row(WorkItem item, WorkQuery query, Viewer viewer) {
        LocalDate today = days.today();
        boolean mine = viewer.id().equals(item.assignee());
        boolean late = !item.held() && item.isOverdue(today);
        return new Row(
                item,
                item.opensFor(viewer) ? WorkTrail.leading(item, query.query()) : "",
                late ? ChronoUnit.DAYS.between(item.dueOn(), today) : 0,
                mine,
                item.assignee() == null && WorkList.isInGroup(viewer, item),
                mine && item.group() != null && item.link() != null);
    }

    private static List<Show> offered(Viewer viewer, boolean hasTeam) {
        return Stream.of(Show.values())
                .filter(show -> show != Show.TEAM || hasTeam)
                .filter(show -> show != Show.ALL || WorkList.seesAll(viewer))
                .toList();
    }

    private List<String> unknown(WorkQueryReader.Read read, WorkQuery query) {
        Stream<String> parts = read.unknown().stream()
                .map(part -> part.name().equals("after") || part.name().equals("before")
                        ? messages.text("worklist.unknown.place")
                        : messages.text(
                                "worklist.unknown.part",
                                messages.text("worklist.filter." + part.name()),
                                part.value()));
        return Stream.concat(
                        parts,
                        read.query().show() == query.show()
                                ? Stream.empty()
                                : Stream.of(messages.text("worklist.unknown.show")))
                .toList();
    }

    private String whoName(WorkQuery query, Viewer viewer) {
        if (query.who().equals(WorkQuery.ME) || query.who().equals(viewer.id().toString())) {
            return messages.text("worklist.who.me");
        }
        if (query.who().equals(WorkQuery.NOBODY)) {
            return messages.text("worklist.who.nobody");
        }
        try {
            return query.who().length() == 36 ? accounts.name(UUID.fromString(query.who())) : query.who();
        } catch (IllegalArgumentException aName) {
            return query.who();
        }
    }
}
