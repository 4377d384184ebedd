package org.alongside.scoring.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Scoring rounds. Lists read {@link ScoringTitle}, which leaves out entries and scores. */
public interface ScoringRounds extends Repository<ScoringRound, UUID>, LockedScoringRounds {

    ScoringRound save(ScoringRound round);

    /** The round without its associations, which load lazily. */
    Optional<ScoringRound> findById(UUID id);

    Optional<ScoringRound> findByReference(String reference);

    /**
     * @throws NoSuchScoringRound when no round has this id
     */
    default ScoringRound require(UUID id) {
        return findById(id).orElseThrow(() -> new NoSuchScoringRound(id));
    }

    /** The round with its entries and criteria, in one query. */
    @Query("""
            select round from ScoringRound round left join fetch round.criteria left join fetch round.entries
            where round.id = :id
            """)
    Optional<ScoringRound> withEntries(UUID id);

    @Query("""
            select round from ScoringRound round left join fetch round.criteria left join fetch round.entries
            where round.reference = :reference
            """)
    Optional<ScoringRound> withEntries(String reference);

    /** The round with its entries, seats and interests, without scores, in one query. */
    @Query("""
            select round from ScoringRound round left join fetch round.entries left join fetch round.seats seat
                left join fetch seat.interests
            where round.reference = :reference
            """)
    Optional<ScoringRound> withSeats(String reference);

    /** The round with its seats, interests and all scores, in one query. */
    @Query("""
            select round from ScoringRound round left join fetch round.seats seat left join fetch seat.interests
                left join fetch seat.scores
            where round.id = :id
            """)
    Optional<ScoringRound> withScores(UUID id);

    /**
     * The round with its entries, seats and scores, in two queries.
     *
     * @throws NoSuchScoringRound when no round has this id
     */
    default ScoringRound whole(UUID id) {
        return withEntries(id).flatMap(round -> withScores(id)).orElseThrow(() -> new NoSuchScoringRound(id));
    }

    @Query("""
            select new org.alongside.scoring.model.ScoringTitle(round.id, round.reference, round.title, round.body, round.state)
            from ScoringRound round order by round.schedule.setUpAt desc
            """)
    List<ScoringTitle> newest(Limit atMost);

    @Query("""
            select new org.alongside.scoring.model.ScoringTitle(round.id, round.reference, round.title, round.body, round.state)
            from ScoringRound round where round.body = :body order by round.schedule.setUpAt desc
            """)
    List<ScoringTitle> ofBody(UUID body);

    @Query("""
            select new org.alongside.scoring.model.ScoringTitle(round.id, round.reference, round.title, round.body, round.state)
            from ScoringRound round where round.project = :project order by round.schedule.setUpAt
            """)
    List<ScoringTitle> ofProject(String project);

    /**
     * Ids of rounds in which a person is a member or deputy, newest first (indexes scoring_seat_account,
     * scoring_seat_deputy).
     */
    @Query("""
            select round.id from ScoringRound round
            where exists (select 1 from ScoringSeat seat
                    where seat.round = round and (seat.account = :person or seat.deputy = :person))
            order by round.schedule.setUpAt desc
            """)
    List<UUID> idsOfPerson(UUID person);

    /** Ids of rounds in which a person is a member or deputy and the seat has not finished, earliest deadline first. */
    @Query("""
            select round.id from ScoringRound round
            where round.state = ScoringState.SCORING and exists (select 1 from ScoringSeat seat
                    where seat.round = round and (seat.account = :person or seat.deputy = :person)
                        and seat.doneAt is null and seat.leftAt is null)
            order by round.schedule.lastDay, round.id
            """)
    List<UUID> idsWaitingFor(UUID person);

    /** Ids of rounds in these states in which a person is a member or deputy, in locking order. */
    @Query("""
            select round.id from ScoringRound round
            where round.state in :states and exists (select 1 from ScoringSeat seat
                    where seat.round = round and (seat.account = :person or seat.deputy = :person))
            order by round.id
            """)
    List<UUID> idsOfMember(UUID person, Collection<ScoringState> states);

    /** Ids of rounds in these states with this seat of the body, in locking order. */
    @Query("""
            select round.id from ScoringRound round
            where round.state in :states
                and exists (select 1 from ScoringSeat held where held.round = round and held.seat = :seat)
            order by round.id
            """)
    List<UUID> idsOfSeat(UUID seat, Collection<ScoringState> states);

    /** Ids of a body's rounds in these states, in locking order. */
    @Query(
            "select round.id from ScoringRound round where round.body = :body and round.state in :states order by round.id")
    List<UUID> idsOfBody(UUID body, Collection<ScoringState> states);

    int countByBodyAndStateIn(UUID body, Collection<ScoringState> states);

    @Query("""
            select count(seat) > 0 from ScoringSeat seat
            where seat.round.id = :round and (seat.account = :person or seat.deputy = :person)
            """)
    boolean hasSeatIn(UUID round, UUID person);

    /** Numbering restarts at 1 each year. */
    @Query(value = """
            insert into scoring_number (year, last) values (:year, 1)
            on conflict (year) do update set last = scoring_number.last + 1 returning last
            """, nativeQuery = true)
    int nextNumber(int year);
}
