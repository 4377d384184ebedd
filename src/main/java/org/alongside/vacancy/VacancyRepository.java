package org.alongside.vacancy;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.SeatKind;
import org.alongside.recruitment.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of vacancies. Callers that change one lock its row first ({@link #lock}). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VacancyRepository {

    private static final String SELECT = "select vacancy.*, call_out, outreach, stopped, body_name.name as body_name,"
            + " array(select channel from vacancy_channel where vacancy_channel.vacancy = vacancy.id order by channel) as channels"
            + " from vacancy"
            + " join vacancy_words on vacancy_words.vacancy = vacancy.id"
            + " join reporting.body_name on body_name.id = vacancy.body";
    private static final String VACANCY = "vacancy";
    private static final String STATE = "state";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    VacancyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(VacancyCallOut call, LocalDate closesOn, int year, @Nullable UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        int number = jdbc.sql("insert into vacancy_number (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = vacancy_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into vacancy (id, reference, code, body, kind, state, seat_from, seat_to, begun_at, begun_by,
                            closes_on)
                        values (:id, :reference, :code, :body, :kind, 'OPEN', :from, :to, :now, :by, :closes)
                        """)
                .param("id", id)
                .param("reference", String.format(Locale.ROOT, "VS-%d-%04d", year, number))
                .param("code", "seat-" + Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36 * 36), 36) + "-" + number)
                .param("body", call.body())
                .param("kind", call.kind().name())
                .param("from", call.seatFrom())
                .param("to", call.seatTo())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("closes", closesOn)
                .update();
        jdbc.sql("insert into vacancy_words (vacancy, call_out) values (:vacancy, :words)")
                .param(VACANCY, id)
                .param("words", call.callOut())
                .update();
        channels(id, call.channels());
        return id;
    }

    private void channels(UUID id, List<Channel> channels) {
        channels.forEach(channel -> jdbc.sql(
                        "insert into vacancy_channel (vacancy, channel) values (:vacancy, :channel) on conflict do nothing")
                .param(VACANCY, id)
                .param("channel", channel.name())
                .update());
    }

    Vacancy lock(UUID id) {
        UUID locked = jdbc.sql("select id from vacancy where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchVacancy(id));
        return require(locked);
    }

    Vacancy require(UUID id) {
        return jdbc.sql(SELECT + " where vacancy.id = :id")
                .param("id", id)
                .query(this::vacancy)
                .optional()
                .orElseThrow(() -> new NoSuchVacancy(id));
    }

    Optional<Vacancy> byCode(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(this::vacancy)
                .optional();
    }

    Optional<Vacancy> byReference(String reference) {
        return jdbc.sql(SELECT + " where reference = :reference")
                .param("reference", reference)
                .query(this::vacancy)
                .optional();
    }

    /** Calls open for answers, earliest closing date first. */
    List<Vacancy> open() {
        return jdbc.sql(SELECT + " where state = 'OPEN' order by closes_on, vacancy.id limit 100")
                .query(this::vacancy)
                .list();
    }

    List<Vacancy> ofBody(UUID body) {
        return jdbc.sql(SELECT + " where vacancy.body = :body order by begun_at desc")
                .param("body", body)
                .query(this::vacancy)
                .list();
    }

    void state(UUID id, VacancyState state) {
        jdbc.sql("update vacancy set state = :state where id = :id")
                .param(STATE, state.name())
                .param("id", id)
                .update();
    }

    void end(UUID id, VacancyState state, @Nullable UUID seat, @Nullable String stopped, Instant now) {
        state(id, state);
        jdbc.sql("update vacancy set seat = cast(:seat as uuid), ended_at = :now where id = :id")
                .param("seat", seat)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        jdbc.sql("update vacancy_words set stopped = :words where vacancy = :id")
                .param("words", stopped)
                .param("id", id)
                .update();
    }

    /** Reopens the call with a new date and more channels. */
    void reopen(UUID id, LocalDate closesOn, List<Channel> channels, String outreach) {
        state(id, VacancyState.OPEN);
        jdbc.sql("update vacancy set closes_on = :closes where id = :id")
                .param("closes", closesOn)
                .param("id", id)
                .update();
        jdbc.sql("update vacancy_words set outreach = :words where vacancy = :id")
                .param("words", outreach)
                .param("id", id)
                .update();
        channels(id, channels);
    }

    UUID interest(UUID vacancy, InterestedPerson person, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into interested (id, vacancy, state, said_at) values (:id, :vacancy, 'INTERESTED', :now)")
                .param("id", id)
                .param(VACANCY, vacancy)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("insert into interested_person (interested, name, email, phone, why, needs)"
                        + " values (:id, :name, :email, :phone, :why, :needs)")
                .param("id", id)
                .param("name", person.name())
                .param("email", person.email())
                .param("phone", person.phone())
                .param("why", person.why())
                .param("needs", person.needs())
                .update();
        return id;
    }

    void agreed(UUID interested, String wording) {
        jdbc.sql("update interested_person set consent_wording = :wording where interested = :id")
                .param("wording", wording)
                .param("id", interested)
                .update();
    }

    void interestState(UUID interested, InterestState state) {
        jdbc.sql("update interested set state = :state where id = :id")
                .param(STATE, state.name())
                .param("id", interested)
                .update();
    }

    void offer(UUID interested, String tokenHash, Instant now) {
        interestState(interested, InterestState.OFFERED);
        jdbc.sql("update interested set offered_at = :now, token_hash = :hash where id = :id")
                .param("now", Timestamp.from(now))
                .param("hash", tokenHash)
                .param("id", interested)
                .update();
    }

    void account(UUID interested, UUID account) {
        jdbc.sql("update interested set account = :account where id = :id")
                .param("account", account)
                .param("id", interested)
                .update();
    }

    /** The vacancy and the person of an offer's link. */
    Optional<Offer> offer(String tokenHash) {
        return jdbc.sql("select id, vacancy from interested where token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, number) -> new Offer(row.getObject(VACANCY, UUID.class), row.getObject("id", UUID.class)))
                .optional();
    }

    /** The vacancy and the person of an offer. */
    record Offer(UUID vacancy, UUID interested) {}

    private Vacancy vacancy(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Vacancy(
                id,
                row.getString("reference"),
                row.getString("code"),
                row.getObject("body", UUID.class),
                row.getString("body_name"),
                SeatKind.valueOf(row.getString("kind")),
                VacancyState.valueOf(row.getString(STATE)),
                row.getObject("seat_from", LocalDate.class),
                row.getObject("seat_to", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getString("call_out"),
                row.getString("outreach"),
                row.getString("stopped"),
                Stream.of((String[]) row.getArray("channels").getArray())
                        .map(Channel::valueOf)
                        .toList(),
                jdbc.sql("select * from interested join interested_person on interested = id where vacancy = :id"
                                + " order by said_at")
                        .param("id", id)
                        .query((one, at) -> new Vacancy.Interested(
                                one.getObject("id", UUID.class),
                                InterestState.valueOf(one.getString(STATE)),
                                one.getString("name"),
                                one.getString("email"),
                                one.getString("phone"),
                                one.getString("why"),
                                one.getString("needs")))
                        .list());
    }
}
