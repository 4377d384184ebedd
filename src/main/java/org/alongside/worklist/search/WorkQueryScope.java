package org.alongside.worklist.search;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.WorkQuery.Show;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a person asks for, as far as they may see it.
 *
 * @param sees whether the person sees all work
 * @param show what was asked for; one's own and one's groups' instead of all, for whoever does not see all
 * @param me the holder that stands for the person
 * @param groups the holders that stand for the person's groups
 */
record WorkQueryScope(boolean sees, Show show, String me, String[] groups) {

    /** Those who are in my team, and in the teams that I lead. */
    static final String TEAM =
            "select 'person:' || a.id from reporting.account_name a join reporting.account_sees_team t on t.team = a.team"
                    + " where t.account = :viewer";

    /** All who hold something: each is found behind the one before, without reading what they hold. */
    static final String HOLDERS =
            "(with recursive each(holder) as ((select holder from work_item where state = 'OPEN' and holder is not null"
                    + " order by holder limit 1) union all select (select w.holder from work_item w where w.state = 'OPEN'"
                    + " and w.holder > each.holder order by w.holder limit 1) from each where each.holder is not null)"
                    + " select holder from each where holder is not null)";

    static WorkQueryScope of(Show asked, Viewer viewer) {
        boolean sees = WorkList.seesAll(viewer);
        return new WorkQueryScope(
                sees,
                !sees && asked == Show.ALL ? Show.BOTH : asked,
                person(viewer.id()),
                viewer.roles().stream().map(role -> "group:" + role.group()).toArray(String[]::new));
    }

    static String person(UUID account) {
        return "person:" + account;
    }

    /** The person and the person's groups. */
    String[] both() {
        return Stream.concat(Stream.of(me), Stream.of(groups)).toArray(String[]::new);
    }

    void bind(Map<String, Object> parameters) {
        parameters.put("me", me);
        parameters.put("groups", groups);
        parameters.put("both", both());
    }

    /** The holders that some scope means; none when they are not known by name. */
    String[] holders(Show whose) {
        return switch (whose) {
            case MINE -> new String[] {me};
            case GROUPS -> groups;
            case BOTH -> both();
            case TEAM, ALL -> new String[0];
        };
    }

    /** The condition on {@code w} of somebody's scope. */
    String condition(Show whose) {
        return switch (whose) {
            case MINE -> "w.holder = :me";
            case GROUPS -> "w.holder = any(cast(:groups as text[]))";
            case BOTH -> "w.holder = any(cast(:both as text[]))";
            case TEAM -> "w.holder in (" + TEAM + ")";
            case ALL -> sees ? "true" : condition(Show.BOTH);
        };
    }

    /**
     * The holders of which each gives its first items, as a table; null when all items are read in their order.
     *
     * @param byPeople whether the question names people
     */
    @Nullable
    String table(boolean byPeople) {
        return switch (show) {
            case MINE -> null;
            case GROUPS -> "unnest(cast(:groups as text[]))";
            case BOTH -> "unnest(cast(:both as text[]))";
            case TEAM -> "(" + TEAM + ")";
            case ALL -> byPeople ? "unnest(cast(:people as text[]))" : null;
        };
    }
}
