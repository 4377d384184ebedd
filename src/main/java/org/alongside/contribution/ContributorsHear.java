package org.alongside.contribution;

import java.util.List;
import org.alongside.notification.Recipient;
import org.alongside.project.HearsOutcome;
import org.springframework.stereotype.Component;

/** Whoever said something hears when the case is stopped or changed. */
@Component
class ContributorsHear implements HearsOutcome {

    private final GoldenThread thread;

    ContributorsHear(GoldenThread thread) {
        this.thread = thread;
    }

    @Override
    public List<Recipient> of(String reference) {
        return thread.contributors(reference);
    }
}
