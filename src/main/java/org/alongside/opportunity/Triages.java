package org.alongside.opportunity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Officers' decisions. */
interface Triages extends Repository<Triage, UUID> {

    Triage save(Triage triage);

    Optional<Triage> findFirstByReferenceOrderByDecidedAtDesc(String reference);
}
