package org.alongside.scoring.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Scoring rounds. Pages that list many read {@link ScoringTitle}, without what is scored and given. */
public interface ScoringRounds extends Repository<ScoringRound, UUID>, LockedScoringRounds {

    ScoringRound save(ScoringRound round);

    /** The round alone; what belongs to it is read when it is asked for. */
    Optional<ScoringRound> findById(UUID id);

    Optional<ScoringRound> findByReference(String reference);

    /** @throws NoSuchScoringRound when there is none */
    default ScoringRound require(UUID id) {
        return findById(id).orElseThrow(() -> new NoSuchScoringRound(id));
    }

    /** The round with what is scored and by what, in one question. */
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

    /** The round with what is scored and by whom, in one question, and without what was given. */
    @Query("""
            select round from ScoringRound round left join fetch round.entries left join fetch round.seats seat
                left join fetch seat.interests
            where round.reference = :reference
            """)
    Optional<ScoringRound> withSeats(String reference);

    /** The round with its seats, their interests and every score, in one question. */
    @Query("""
            select round from ScoringRound round left join fetch round.seats seat left join fetch seat.interests
                left join fetch seat.scores
            where round.id = :id
            """)
    Optional<ScoringRound> withScores(UUID id);

    /**
     * The round with its entries, seats and scores, in two questions.
     *
     * @throws NoSuchScoringRound when there is none
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

    /** Ids of rounds in which a person has a seat or stands in for one, the newest first (index scoring_seat_account, scoring_seat_deputy). */
    @Query("""
            select round.id from ScoringRound round
            where exists (select 1 from ScoringSeat seat
                    where seat.round = round and (seat.account = :person or seat.deputy = :person))
            order by round.schedule.setUpAt desc
            """)
    List<UUID> idsOfPerson(UUID person);

    /** Ids of rounds in which a seat that a person has or stands in for has not finished, the soonest deadline first. */
    @Query("""
            select round.id from ScoringRound round
            where round.state = ScoringState.SCORING and exists (select 1 from ScoringSeat seat
                    where seat.round = round and (seat.account = :person or seat.deputy = :person)
                        and seat.doneAt is null and seat.leftAt is null)
            order by round.schedule.lastDay, round.id
            """)
    List<UUID> idsWaitingFor(UUID person);

    /** Ids of rounds in these states in which a person has a seat or stands in for one, in the order in which everybody locks them. */
    @Query("""
            select round.id from ScoringRound round
            where round.state in :states and exists (select 1 from ScoringSeat seat
                    where seat.round = round and (seat.account = :person or seat.deputy = :person))
            order by round.id
            """)
    List<UUID> idsOfMember(UUID person, Collection<ScoringState> states);

    /** Ids of rounds of a body in these states, in the order in which everybody locks them. */
    @Query(
            "select round.id from ScoringRound round where round.body = :body and round.state in :states order by round.id")
    List<UUID> idsOfBody(UUID body, Collection<ScoringState> states);

    int countByBodyAndStateIn(UUID body, Collection<ScoringState> states);

    @Query("""
            select count(seat) > 0 from ScoringSeat seat
            where seat.round.id = :round and (seat.account = :person or seat.deputy = :person)
            """)
    boolean hasSeatIn(UUID round, UUID person);

    /** Each year counts from one. */
    @Query(value = """
            insert into scoring_number (year, last) values (:year, 1)
            on conflict (year) do update set last = scoring_number.last + 1 returning last
            """, nativeQuery = true)
    int nextNumber(int year);
}
