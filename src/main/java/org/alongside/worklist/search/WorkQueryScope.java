package org.alongside.worklist.search;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.WorkQuery.Show;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a query, limited by the viewer's permissions.
 *
 * @param sees whether the viewer sees all work
 * @param show the requested scope; own and groups' work instead of all for viewers who do not see all
 * @param me the viewer as a holder
 * @param groups the viewer's groups as holders
 */
record WorkQueryScope(boolean sees, Show show, String me, String[] groups) {

    /** The viewer's team, and the teams they lead. */
    static final String TEAM =
            "select 'person:' || a.id from reporting.account_name a join reporting.account_sees_team t on t.team = a.team"
                    + " where t.account = :viewer";

    /** All holders with open items, by a loose index scan that skips their items. */
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

    /** The viewer and their groups. */
    String[] both() {
        return Stream.concat(Stream.of(me), Stream.of(groups)).toArray(String[]::new);
    }

    void bind(Map<String, Object> parameters) {
        parameters.put("me", me);
        parameters.put("groups", groups);
        parameters.put("both", both());
    }

    /** The holders in a scope; empty when they are not known by name. */
    String[] holders(Show whose) {
        return switch (whose) {
            case MINE -> new String[] {me};
            case GROUPS -> groups;
            case BOTH -> both();
            case TEAM, ALL -> new String[0];
        };
    }

    /** The scope's condition on {@code w}. */
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
     * Holders whose first items are merged, as a table; null when all items are read in order.
     *
     * @param byPeople whether the query names people
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
