package org.alongside.worklist.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved work list queries, visible to their owner and, when shared, to the team. Each run applies the viewer's own
 * permissions.
 */
@Component
@Transactional
public class SavedViews {

    /** In characters. */
    public static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Teams teams;

    SavedViews(JdbcClient jdbc, Clock clock, Teams teams) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.clock = clock;
    }

    /** The views available to the viewer, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer) {
        return jdbc.sql("""
                        select v.id, v.name, v.query, n.name as owner_name, v.owner = :me as mine, v.team,
                            f.view is not null as first
                        from work_view v join reporting.account_name n on n.id = v.owner
                        left join work_view_first f on f.account = :me and f.view = v.id
                        where v.owner = :me or v.team in (%s) order by lower(v.name), v.id
                        """.formatted(TEAMS))
                .param("me", viewer.id())
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("owner_name"),
                        row.getBoolean("mine"),
                        row.getObject("team", UUID.class),
                        row.getBoolean("first")))
                .list();
    }

    /** The teams whose shared views the account sees. */
    static final String TEAMS = "select t.team from reporting.account_sees_team t where t.account = :me";

    /** The team that the viewer can share with. */
    @Transactional(readOnly = true)
    public Optional<UUID> team(Viewer viewer) {
        return teams.of(viewer.id())
                .or(() -> teams.ledBy(viewer.id()).stream().findFirst())
                .map(Team::id);
    }

    /** Team names; deleted teams are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> teamNames() {
        return teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
    }

    @Transactional(readOnly = true)
    public Optional<SavedView> find(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /**
     * Saves a query.
     *
     * @param team the team to share it with, or null
     * @throws NameTaken when the viewer already has a view with this name
     */
    public UUID save(Viewer viewer, String name, WorkQuery query, @Nullable UUID team) {
        UUID id = UUID.randomUUID();
        int saved = jdbc.sql("""
                        insert into work_view (id, owner, team, name, query, created_at)
                        values (:id, :me, :team, :name, :query, :at) on conflict (owner, name) do nothing
                        """)
                .param("id", id)
                .param("me", viewer.id())
                .param("team", team)
                .param("name", name)
                .param("query", query.at(null).query())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (saved == 0) {
            throw new NameTaken();
        }
        return id;
    }

    /** Shares the viewer's own view with a team, or unshares it with null. */
    public void share(UUID id, Viewer viewer, @Nullable UUID team) {
        jdbc.sql("update work_view set team = :team where id = :id and owner = :me")
                .param("team", team)
                .param("id", id)
                .param("me", viewer.id())
                .update();
    }

    /** Deletes the viewer's own view; people who had it as their default return to their own work. */
    public void delete(UUID id, Viewer viewer) {
        jdbc.sql("delete from work_view where id = :id and owner = :me")
                .param("id", id)
                .param("me", viewer.id())
                .update();
    }

    /** Sets the viewer's default view; null for their own work. */
    public void beginWith(@Nullable UUID id, Viewer viewer) {
        jdbc.sql("delete from work_view_first where account = :me")
                .param("me", viewer.id())
                .update();
        if (id != null && find(id, viewer).isPresent()) {
            jdbc.sql("insert into work_view_first (account, view) values (:me, :id)")
                    .param("me", viewer.id())
                    .param("id", id)
                    .update();
        }
    }

    /** The viewer already has a view with this name. */
    public static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NameTaken() {
            super("There is a saved list of this name");
        }
    }
}
