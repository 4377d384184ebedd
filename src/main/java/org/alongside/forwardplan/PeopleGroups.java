package org.alongside.forwardplan;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alongside.form.definition.Choice;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Names of the groups, for forms and pages. In templates: {@code ${@peopleGroups.names(codes)}}. */
@Component("peopleGroups")
public class PeopleGroups {

    private final Messages messages;

    PeopleGroups(Messages messages) {
        this.messages = messages;
    }

    /** All groups, for a form's {@code valuesKey}. */
    public List<Choice> choices() {
        return choices(group -> true);
    }

    /** The groups that Leicestershire's briefing names as usually left out. */
    public List<Choice> leftOutChoices() {
        return choices(PeopleGroup::isUsuallyLeftOut);
    }

    public String name(PeopleGroup group) {
        return messages.text("PeopleGroup." + group.name());
    }

    /** Names of all groups. */
    Map<PeopleGroup, String> all() {
        Map<PeopleGroup, String> names = new EnumMap<>(PeopleGroup.class);
        for (PeopleGroup group : PeopleGroup.values()) {
            names.put(group, name(group));
        }
        return names;
    }

    /** Names for these codes, in the order given. */
    public List<String> names(Collection<String> codes) {
        return codes.stream().map(code -> name(PeopleGroup.valueOf(code))).toList();
    }

    private List<Choice> choices(Predicate<PeopleGroup> wanted) {
        return Arrays.stream(PeopleGroup.values())
                .filter(wanted)
                .map(group -> new Choice(group.name(), name(group)))
                .toList();
    }
}
