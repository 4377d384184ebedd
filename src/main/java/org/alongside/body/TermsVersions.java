package org.alongside.body;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TermsVersions extends Repository<TermsVersion, UUID> {

    TermsVersion save(TermsVersion version);

    int countByBody(UUID body);

    List<TermsVersion> findAllByBodyOrderByVersionDesc(UUID body);
}
