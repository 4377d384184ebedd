package org.alongside.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.project.Projects;
import org.alongside.recruitment.Places;
import org.springframework.stereotype.Component;

/**
 * Announces answers to anonymous contributions. As the authors are unknown, all participants are notified, and the
 * letter repeats neither contributions nor answers.
 */
@Component
class AnswersAnnounced {

    private final Places places;
    private final Projects projects;
    private final Outbox outbox;

    AnswersAnnounced(Places places, Projects projects, Outbox outbox) {
        this.places = places;
        this.projects = projects;
        this.outbox = outbox;
    }

    boolean reachesAnybody(String reference) {
        return !places.recipients(reference).isEmpty();
    }

    /**
     * Writes to all participants.
     *
     * @param already people to leave out, because a letter about their own contributions links to the same page
     * @return number of letters
     */
    int send(String template, String reference, Collection<Recipient> already, Map<String, Object> more) {
        List<Object> accounts = already.stream().<Object>map(Recipient::account).toList();
        Map<String, Object> values = new HashMap<>(more);
        values.put("title", projects.require(reference).title());
        List<Recipient> others = places.recipients(reference).stream()
                .filter(person -> !accounts.contains(person.account()))
                .toList();
        outbox.send(others.stream()
                .map(person -> new Letter(template, person, reference, values))
                .toList());
        return others.size();
    }
}
