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
 * Tells people that there are answers to what was said without a name. Nobody knows whose it was, so everybody who takes part
 * is told, and the letter repeats neither words nor answers.
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
     * Writes to everybody who takes part.
     *
     * @param already who gets a letter about what they said with their name, which leads to the same page
     * @return how many were written to
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
