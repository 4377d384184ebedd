package org.alongside.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams with their leads and members. Each change is recorded in the history. */
@Service
@Transactional
public class Teams {

    private final JdbcClient jdbc;
    private final CaseRecord record;

    Teams(JdbcClient jdbc, CaseRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    /** All teams by name. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return jdbc.sql("select id, name, lead from team order by lower(name)")
                .query(Teams::row)
                .list();
    }

    /** The team with this id. */
    @Transactional(readOnly = true)
    public Optional<Team> find(UUID team) {
        return jdbc.sql("select id, name, lead from team where id = :id")
                .param("id", team)
                .query(Teams::row)
                .optional();
    }

    /** The person's team. */
    @Transactional(readOnly = true)
    public Optional<Team> of(UUID account) {
        return jdbc.sql("select t.id, t.name, t.lead from team t join account a on a.team = t.id where a.id = :account")
                .param("account", account)
                .query(Teams::row)
                .optional();
    }

    /** Team members who can sign in, by name. */
    @Transactional(readOnly = true)
    public List<UUID> members(UUID team) {
        return jdbc.sql("select id from account where team = :team and enabled order by lower(display_name), id")
                .param("team", team)
                .query(UUID.class)
                .list();
    }

    /** The teams that the person leads, by name. */
    @Transactional(readOnly = true)
    public List<Team> ledBy(UUID account) {
        return jdbc.sql("select id, name, lead from team where lead = :account order by lower(name)")
                .param("account", account)
                .query(Teams::row)
                .list();
    }

    /** Whether {@code lead} leads the team of {@code member}. */
    @Transactional(readOnly = true)
    public boolean leads(UUID lead, UUID member) {
        return of(member).filter(team -> lead.equals(team.lead())).isPresent();
    }

    /** The number of members who can sign in, by team; empty teams are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> sizes() {
        Map<UUID, Integer> sizes = new java.util.HashMap<>();
        jdbc.sql("select team, count(*) as members from account where team is not null and enabled group by team")
                .query(row -> {
                    sizes.put(row.getObject("team", UUID.class), row.getInt("members"));
                });
        return sizes;
    }

    /**
     * Adds a team without members.
     *
     * @throws NameTaken when another team has this name, ignoring case
     */
    public Team add(String name, @Nullable UUID lead) {
        Team team = new Team(UUID.randomUUID(), name.strip(), null);
        refuseTaken(team.name(), team.id());
        try {
            jdbc.sql("insert into team (id, name) values (:id, :name)")
                    .param("id", team.id())
                    .param("name", team.name())
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new NameTaken(atTheSameMoment);
        }
        record.write(RecordedAct.apart("team-added").fact(team.name()));
        lead(team, lead);
        return new Team(team.id(), team.name(), lead);
    }

    /**
     * Changes the name, the lead and the members. New members leave their previous team; members not listed leave this
     * one, unless their account is disabled.
     *
     * @throws NameTaken when another team has this name; nothing is changed then
     */
    public void change(UUID id, String name, @Nullable UUID lead, Collection<UUID> members) {
        Team before = find(id).orElseThrow(() -> new NoSuchElementException("No team " + id));
        String called = name.strip();
        refuseTaken(called, id);
        if (!before.name().equals(called)) {
            jdbc.sql("update team set name = :name where id = :id")
                    .param("name", called)
                    .param("id", id)
                    .update();
            record.write(RecordedAct.apart("team-renamed").fact(before.name()).fact(called));
        }
        Team team = new Team(id, called, before.lead());
        lead(team, lead);
        List<UUID> present = members(id);
        for (UUID left : present) {
            if (!members.contains(left)) {
                move(left, null);
                record.write(RecordedAct.apart("team-left").fact(left).fact(called));
            }
        }
        Set<UUID> joining = new HashSet<>(members);
        present.forEach(joining::remove);
        for (UUID joined : joining) {
            move(joined, id);
            record.write(RecordedAct.apart("team-joined").fact(joined).fact(called));
        }
    }

    /** Removes the person as lead of all teams. */
    void withoutLead(UUID account) {
        ledBy(account).forEach(team -> lead(team, null));
    }

    private void lead(Team team, @Nullable UUID lead) {
        if (!Objects.equals(team.lead(), lead)) {
            jdbc.sql("update team set lead = :lead where id = :id")
                    .param("lead", lead)
                    .param("id", team.id())
                    .update();
            record.write(
                    lead == null
                            ? RecordedAct.apart("team-without-lead").fact(team.name())
                            : RecordedAct.apart("team-led").fact(lead).fact(team.name()));
        }
    }

    private void move(UUID account, @Nullable UUID team) {
        jdbc.sql("update account set team = :team where id = :account")
                .param("team", team)
                .param("account", account)
                .update();
    }

    private void refuseTaken(String name, UUID by) {
        boolean taken = jdbc.sql("select exists (select 1 from team where lower(name) = lower(:name) and id <> :id)")
                .param("name", name)
                .param("id", by)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new NameTaken(null);
        }
    }

    private static Team row(ResultSet rows, int number) throws SQLException {
        return new Team(rows.getObject("id", UUID.class), rows.getString("name"), rows.getObject("lead", UUID.class));
    }

    /** Another team has this name. */
    public static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NameTaken(@Nullable Throwable cause) {
            super("Another team has this name", cause);
        }
    }
}
