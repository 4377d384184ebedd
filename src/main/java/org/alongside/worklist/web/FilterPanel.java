package org.alongside.worklist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.search.WorkCounts;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters beside the list: each value with its count and path. */
@Component
class FilterPanel {

    private final Messages messages;

    FilterPanel(Messages messages) {
        this.messages = messages;
    }

    /** A filter with its label and the values that have items. */
    record Filter(String name, String label, List<Choice> choices) {}

    /**
     * One value.
     *
     * @param address path of the list with it, or without it when selected
     */
    record Choice(String label, String count, String address, boolean chosen) {}

    /** A selected filter, with the path of the list without it. */
    record Chosen(String label, String address) {}

    List<Filter> filters(WorkQuery query, WorkCounts counts, List<String> stages) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter(query, counts, "due", names(WorkQuery.Due.values()), query.due()));
        filters.add(filter(query, counts, "waiting", names(WorkQuery.Waiting.values()), query.waiting()));
        filters.add(filter(query, counts, "stage", stages, query.stage()));
        filters.add(filter(query, counts, "kind", names(WorkItem.Kind.values()), query.kind()));
        filters.add(filter(
                query,
                counts,
                "group",
                Arrays.stream(Role.values()).map(Role::group).toList(),
                query.group()));
        return filters.stream()
                .filter(filter ->
                        filter.choices().size() > 1 || filter.choices().stream().anyMatch(Choice::chosen))
                .toList();
    }

    private Filter filter(
            WorkQuery query, WorkCounts counts, String name, List<String> values, @Nullable Object chosen) {
        List<Choice> choices = new ArrayList<>();
        for (String value : values) {
            String inAddress = value.toLowerCase(Locale.ROOT);
            int count = counts.of(name, inAddress);
            boolean on = chosen != null && chosen.toString().equals(value);
            if (count > 0 || on || counts.atLeast()) {
                choices.add(new Choice(
                        label(name, value), beside(count, counts), query.with(name, on ? "" : inAddress), on));
            }
        }
        return new Filter(name, messages.text("worklist.filter." + name), choices);
    }

    /** The tabs above the list: the scopes. */
    List<Choice> whose(WorkQuery query, WorkCounts counts, List<WorkQuery.Show> offered) {
        return offered.stream()
                .map(show -> new Choice(
                        messages.text("worklist.show." + WorkQuery.inAddress(show)),
                        counted(counts.of("show", WorkQuery.inAddress(show))),
                        query.with("show", WorkQuery.inAddress(show)),
                        show == query.show()))
                .toList();
    }

    /** The selected filters, each with the path that removes it. */
    List<Chosen> chosen(WorkQuery query, String whoName, String day) {
        List<Chosen> all = new ArrayList<>();
        if (!query.words().isEmpty()) {
            add(all, query, "q", "\u201c" + query.words() + "\u201d");
        }
        if (query.due() != null) {
            add(all, query, "due", label("due", query.due().name()));
        }
        if (query.on() != null) {
            add(all, query, "on", messages.text("worklist.filter.on.day", day));
        }
        if (query.waiting() != null) {
            add(all, query, "waiting", label("waiting", query.waiting().name()));
        }
        if (query.stage() != null) {
            add(all, query, "stage", label("stage", query.stage()));
        }
        if (query.kind() != null) {
            add(all, query, "kind", label("kind", query.kind().name()));
        }
        if (query.group() != null) {
            add(all, query, "group", label("group", query.group()));
        }
        if (!query.who().isEmpty()) {
            add(all, query, "who", messages.text("worklist.filter.with", whoName));
        }
        if (!query.project().isEmpty()) {
            add(all, query, "project", query.project());
        }
        return all;
    }

    private static void add(List<Chosen> all, WorkQuery query, String name, String label) {
        all.add(new Chosen(label, query.with(name, "")));
    }

    String label(String filter, String value) {
        return switch (filter) {
            case "stage" -> messages.text("Stage." + value);
            default -> messages.text("worklist." + filter + "." + value.toLowerCase(Locale.ROOT));
        };
    }

    /** The count beside a filter, as a minimum when there were too many items to count. */
    private String beside(int count, WorkCounts counts) {
        if (!counts.atLeast() || count > WorkSearch.COUNTED_UP_TO) {
            return counted(count);
        }
        return count == 0 ? "" : messages.text("worklist.at-least", count);
    }

    /** A count as displayed: exact up to 1,000. */
    String counted(int count) {
        return count > WorkSearch.COUNTED_UP_TO
                ? messages.text("worklist.more-than", WorkSearch.COUNTED_UP_TO)
                : String.valueOf(count);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
