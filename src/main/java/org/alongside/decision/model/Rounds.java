package org.alongside.decision.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Rounds extends Repository<Round, UUID> {

    Round save(Round round);

    Optional<Round> findById(UUID id);

    /**
     * Locks a round's row until the transaction ends, then reads the round. The only lock that ballots wait for; each
     * sees those before it.
     */
    default Optional<Round> lock(UUID id) {
        return lockRow(id).flatMap(this::findById);
    }

    @Query(value = "select id from round where id = :id for update", nativeQuery = true)
    Optional<UUID> lockRow(UUID id);

    /** The rounds of a case, newest first. */
    @Query("select round from Round round where round.preparation.reference = :reference"
            + " order by round.preparation.number desc")
    List<Round> findAllByReference(String reference);

    /** The id of the newest round of a case. */
    @Query("""
            select round.id from Round round where round.preparation.reference = :reference
                and round.preparation.number =
                    (select max(any.preparation.number) from Round any where any.preparation.reference = :reference)
            """)
    Optional<UUID> newestId(String reference);

    /** A round with its seats and extensions, in one query. */
    @Query("""
            select round from Round round left join fetch round.seats left join fetch round.extensions
            where round.preparation.reference = :reference
                and round.preparation.number = (select max(any.preparation.number) from Round any where any.preparation.reference = :reference)
            """)
    Optional<Round> newest(String reference);

    /** The rounds of a case with their seats, newest first, in one query. */
    @Query("select round from Round round left join fetch round.seats where round.preparation.reference = :reference"
            + " order by round.preparation.number desc")
    List<Round> ofCase(String reference);

    /** Ids only: callers that change these rounds lock them before reading. */
    @Query(
            "select round.id from Round round where round.preparation.reference = :reference and round.progress.state in :states")
    List<UUID> ids(String reference, Collection<RoundState> states);

    /** Ids of rounds in these states in which a person holds a seat that is not excluded, or is a deputy or proxy. */
    @Query("""
            select distinct round.id from Round round join round.seats seat
            where (seat.account = :person or seat.deputy = :person or seat.proxy = :person)
                and seat.leftAt is null and round.progress.state in :states
            """)
    List<UUID> idsOfMember(UUID person, Collection<RoundState> states);

    /** Ids of rounds in these states with this seat of the body, in locking order. */
    @Query("""
            select round.id from Round round join round.seats seat
            where seat.seat = :seat and round.progress.state in :states order by round.id
            """)
    List<UUID> idsOfSeat(UUID seat, Collection<RoundState> states);

    @Query(
            "select count(round) from Round round where round.preparation.body = :body and round.progress.state in :states")
    int countOfBody(UUID body, Collection<RoundState> states);

    @Query("select count(round) from Round round where round.preparation.reference = :reference")
    int countOfCase(String reference);

    /**
     * Rounds in which a person votes as member or deputy, earliest deadline first (index round_seat_account,
     * round_seat_deputy).
     */
    @Query("""
            select distinct round from Round round join round.seats seat
            where (seat.account = :person or seat.deputy = :person or seat.proxy = :person) and round.period.openedAt is not null
            order by round.period.closesAt desc
            """)
    List<Round> ofMember(UUID person);

    @Query("""
            select count(round) > 0 from Round round join round.seats seat
            where round.preparation.reference = :reference and (seat.account = :person or seat.deputy = :person or seat.proxy = :person)
            """)
    boolean hasSeat(String reference, UUID person);

    @Query("""
            select count(seat) > 0 from RoundSeat seat
            where seat.round.id = :round and (seat.account = :person or seat.deputy = :person or seat.proxy = :person)
            """)
    boolean hasSeatIn(UUID round, UUID person);

    @Query(
            "select round from Round round where round.progress.state in :states order by round.period.closesAt, round.id")
    List<Round> inState(Collection<RoundState> states);

    @Query(
            "select round from Round round where round.progress.state not in :states order by round.progress.closedAt desc, round.id")
    List<Round> notInState(Collection<RoundState> states);
}
