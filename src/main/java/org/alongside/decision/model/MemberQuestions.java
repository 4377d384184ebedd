package org.alongside.decision.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface MemberQuestions extends Repository<MemberQuestion, UUID> {

    MemberQuestion save(MemberQuestion question);

    Optional<MemberQuestion> findById(UUID id);

    /** In the order asked (index member_question_round). */
    List<MemberQuestion> findAllByRoundOrderByAskedAtAscIdAsc(UUID round);

    int countByRoundSeatAndAnsweredAtIsNull(UUID roundSeat);
}
