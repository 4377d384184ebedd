package org.alongside.recruitment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, UUID> {

    Application saveAndFlush(Application application);

    List<Application> findByReferenceAndStateInOrderByAppliedAtAscIdAsc(
            String reference, Collection<ApplicationState> states);

    /** All who were welcomed, including those who have since given up their place. */
    List<Application> findByReferenceAndWelcomedAtIsNotNullOrderByNameAscIdAsc(String reference);

    Optional<Application> findByReferenceAndAccountAndState(String reference, UUID account, ApplicationState state);

    List<Application> findByAccountAndStateOrderByWelcomedAtDesc(UUID account, ApplicationState state);

    boolean existsByReferenceAndWelcomedAtIsNotNull(String reference);

    int countByReferenceAndState(String reference, ApplicationState state);

    void flush();

    @Query("select a from Application a where a.reference = :reference and a.state = PLACE and a.welcomedAt is null"
            + " order by a.appliedAt, a.id")
    List<Application> toWelcome(String reference);
}
