package org.alongside.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.calendar.WorkingDays;
import org.alongside.project.ProjectSettings;
import org.alongside.project.ProjectState;
import org.alongside.project.Stage;
import org.alongside.reporting.Overview.Attention;
import org.alongside.reporting.Overview.Kind;
import org.alongside.reporting.Overview.People;
import org.alongside.reporting.Overview.Share;
import org.alongside.text.SuppressedFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the figures, in three statements, from the modules' views in the schema {@code reporting}; querying the modules
 * one by one would take far more (docs/adr/0027). Read-only.
 */
@Component
@Transactional(readOnly = true)
public class OverviewQueries {

    private static final String STAGES =
            "select stage, state, count(*) as many from reporting.project group by stage, state";

    /** Each kind is counted and limited in the same pass. */
    private static final String ATTENTION = """
            with late as (
                select 'LATE' as kind, i.reference, p.title as project, i.title as what, i.due_on as on_day, 1 as many,
                       row_number() over (order by i.due_on, i.id) as place, count(*) over () as total
                from reporting.work_item i join reporting.project p on p.reference = i.reference
                where i.state = 'OPEN' and not i.held and i.due_on < :today
            ), still as (
                select 'STANDS_STILL', p.reference, p.title, null, (last.at at time zone 'Europe/London')::date, 1,
                       row_number() over (order by last.at, p.reference), count(*) over ()
                from reporting.project p cross join lateral (
                    select r.at from reporting.record_entry r
                    where r.reference = p.reference and r.act <> 'project-stands-still'
                    order by r.id desc limit 1) last
                where p.state = 'RUNNING' and last.at < :stillSince
            ), waiting as (
                select 'ROUND_WAITING', r.reference, p.title, null, r.last_day, 1,
                       row_number() over (order by r.last_day nulls last, r.reference), count(*) over ()
                from reporting.decision_round r join reporting.project p on p.reference = r.reference
                where r.waiting and p.state in ('RUNNING', 'PAUSED')
            ), unanswered as (
                select 'UNANSWERED', c.reference, p.title, null, min(c.said_on), count(*)::int,
                       row_number() over (order by min(c.said_on), c.reference), sum(count(*)) over ()
                from reporting.contribution c join reporting.project p on p.reference = c.reference
                where c.unanswered and p.state in ('RUNNING', 'PAUSED')
                group by c.reference, p.title
            ), overridden as (
                select 'OVERRIDE', e.reference, p.title, null, (e.allowed_at at time zone 'Europe/London')::date, 1,
                       row_number() over (order by e.allowed_at desc, e.reference), count(*) over ()
                from reporting.plan_override e join reporting.project p on p.reference = e.reference
                where e.allowed_at >= :overriddenSince
            )
            select * from (
                select * from late union all select * from still union all select * from waiting
                union all select * from unanswered union all select * from overridden) everything
            where place <= :listed
            order by kind, place
            """;

    private static final String FIGURES = """
            with decided as (
                select distinct on (t.reference) t.reference, t.outcome
                from reporting.triage t order by t.reference, t.decided_at desc
            )
            select
                (select count(*) from (
                    select account from reporting.place
                    union select account from reporting.attendance
                    union select account from reporting.contribution where account is not null) person) as unique_people,
                (select coalesce(sum(attendances), 0) from reporting.workshop) as attendances,
                (select coalesce(sum(people), 0) from reporting.asked_by_partner) as asked_by_partners,
                (select count(*) from decided d join reporting.project p on p.reference = d.reference
                    where d.outcome in ('CO_PRODUCE', 'CO_PRODUCE_ELEMENTS')
                    and p.state not in ('WITHDRAWN', 'DECLINED')) as co_produced,
                (select count(*) from decided where outcome <> 'SIGNPOST') as could_have_been,
                (select count(*) from decided where outcome = 'SIGNPOST') as passed_on,
                (select count(*) from reporting.opportunity o
                    where not exists (select from decided d where d.reference = o.reference)) as undecided
            """;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final ReportingSettings settings;
    private final ProjectSettings projects;

    OverviewQueries(JdbcClient jdbc, WorkingDays workingDays, ReportingSettings settings, ProjectSettings projects) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.settings = settings;
        this.projects = projects;
    }

    /** The overview as of today. */
    public Overview today() {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        Map<ProjectState, Integer> states = new EnumMap<>(ProjectState.class);
        jdbc.sql(STAGES).query(row -> {
            ProjectState state = ProjectState.valueOf(row.getString("state"));
            states.merge(state, row.getInt("many"), Integer::sum);
            if (state == ProjectState.RUNNING) {
                stages.merge(Stage.valueOf(row.getString("stage")), row.getInt("many"), Integer::sum);
            }
        });
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Map<Kind, List<Attention>> attention = new EnumMap<>(Kind.class);
        LocalDate today = workingDays.today();
        jdbc.sql(ATTENTION)
                .param("today", today)
                .param("stillSince", moment(workingDays.plus(today, -projects.standstillWorkingDays())))
                .param("overriddenSince", moment(today.minusMonths(settings.overrideMonths())))
                .param("listed", settings.listed())
                .query(row -> {
                    Kind kind = Kind.valueOf(row.getString("kind"));
                    counts.put(kind, row.getInt("total"));
                    attention.computeIfAbsent(kind, any -> new ArrayList<>()).add(attention(row));
                });
        return jdbc.sql(FIGURES)
                .query((row, at) -> new Overview(stages, states, counts, attention, people(row), share(row)))
                .single();
    }

    /** The period of each kind: working days without activity, months of allowed plans. */
    public Map<Kind, Integer> limits() {
        return Map.of(Kind.STANDS_STILL, projects.standstillWorkingDays(), Kind.OVERRIDE, settings.overrideMonths());
    }

    private Timestamp moment(LocalDate day) {
        return Timestamp.from(workingDays.startOf(day));
    }

    private static Attention attention(ResultSet row) throws SQLException {
        return new Attention(
                row.getString("reference"),
                row.getString("project"),
                row.getString("what"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("many"));
    }

    private static People people(ResultSet row) throws SQLException {
        return new People(
                SuppressedFigure.of(row.getInt("unique_people")),
                SuppressedFigure.of(row.getInt("attendances")),
                SuppressedFigure.of(row.getInt("asked_by_partners")));
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getInt("co_produced"),
                row.getInt("could_have_been"),
                row.getInt("passed_on"),
                row.getInt("undecided"));
    }
}
