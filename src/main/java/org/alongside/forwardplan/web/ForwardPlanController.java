package org.alongside.forwardplan.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;
import static org.alongside.identity.Role.SPONSOR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.forwardplan.Engagement;
import org.alongside.forwardplan.EngagementSearch;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.forwardplan.PeopleGroups;
import org.alongside.identity.Allow;
import org.alongside.text.Messages;
import org.alongside.text.PageSize;
import org.alongside.text.PlainWords;
import org.alongside.text.RawDate;
import org.alongside.text.TextLength;
import org.alongside.text.TypedDates;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The forward plan by month. */
@Controller
class ForwardPlanController {

    private final ForwardPlan forwardPlan;
    private final PeopleGroups groups;
    private final WorkingDays days;
    private final Messages messages;
    private final TypedDates typedDates;

    ForwardPlanController(
            ForwardPlan forwardPlan, PeopleGroups groups, WorkingDays days, Messages messages, TypedDates typedDates) {
        this.forwardPlan = forwardPlan;
        this.groups = groups;
        this.days = days;
        this.messages = messages;
        this.typedDates = typedDates;
    }

    @GetMapping("/forward-plan")
    @Allow(roles = {OFFICER, SPONSOR, MANAGER, ADMINISTRATOR, PANEL_CHAIR})
    String list(
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "group", defaultValue = "") String groupName,
            @RequestParam(name = "after", defaultValue = "") String after,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (TextLength.of(words) > PlainWords.LONGEST_SEARCH) {
            errors.put("words", messages.text("forwardplan.search.too-long"));
        }
        LocalDate from = day(asked, "from", errors);
        LocalDate to = day(asked, "to", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.put("to", messages.text("forwardplan.search.order"));
        }
        PeopleGroup group = EnumUtils.getEnum(PeopleGroup.class, groupName);
        boolean searched = !words.isBlank() || group != null || from != null || to != null;
        LocalDate shownFrom = from == null && to == null ? days.today() : from;
        Place place = Place.read(after);
        EngagementSearch wanted = new EngagementSearch(
                StringUtils.trimToNull(StringUtils.left(words, PlainWords.LONGEST_SEARCH)),
                group,
                shownFrom,
                to,
                place == null ? null : place.day(),
                place == null ? null : place.id());
        List<Engagement> found = errors.isEmpty() ? forwardPlan.search(wanted, PageSize.ROWS + 1) : List.of();
        boolean more = found.size() > PageSize.ROWS;
        List<Engagement> shown = more ? found.subList(0, PageSize.ROWS) : found;
        Map<YearMonth, List<Engagement>> months = new TreeMap<>();
        shown.forEach(entry -> months.computeIfAbsent(entry.month(), month -> new ArrayList<>())
                .add(entry));
        model.addAttribute("months", months);
        model.addAttribute("count", errors.isEmpty() ? forwardPlan.count(wanted) : 0);
        model.addAttribute("errors", errors);
        model.addAttribute("asked", asked);
        model.addAttribute("words", words);
        model.addAttribute("group", groupName);
        model.addAttribute("groups", groups.choices());
        model.addAttribute("searched", searched || !errors.isEmpty());
        model.addAttribute("nextPage", more ? address(asked, Place.of(shown.get(shown.size() - 1))) : null);
        model.addAttribute("firstPage", place == null ? null : address(asked, null));
        return "forwardplan/list";
    }

    private @Nullable LocalDate day(Map<String, String> asked, String name, Map<String, String> errors) {
        RawDate typed = RawDate.read(asked::get, name);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<String> wrong = typedDates.wrong(typed, messages.text("forwardplan.search.day"));
        if (wrong.isEmpty()) {
            return typed.date().orElse(null);
        }
        errors.put(name, wrong.get());
        return null;
    }

    private static String address(Map<String, String> asked, @Nullable Place place) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/forward-plan");
        asked.forEach((name, value) -> {
            if (!name.equals("after") && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        Map<String, Object> values = new LinkedHashMap<>(asked);
        if (place != null) {
            address.queryParam("after", "{after}");
            values.put("after", place.toString());
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** End of the previous page. */
    private record Place(LocalDate day, UUID id) {

        static Place of(Engagement entry) {
            return new Place(entry.from(), entry.id());
        }

        /** From a query parameter; invalid values mean the first page. */
        static @Nullable Place read(String text) {
            try {
                String[] parts = text.split("_", 2);
                return parts.length == 2 ? new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : null;
            } catch (DateTimeException | IllegalArgumentException nonsense) {
                return null;
            }
        }

        @Override
        public String toString() {
            return day + "_" + id;
        }
    }
}
