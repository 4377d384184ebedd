package org.alongside.decision.view;

import java.util.List;
import org.alongside.form.definition.Choice;

/**
 * An inquorate round with the options of its form.
 *
 * @param seats those that can have attended a meeting, by name
 * @param given the seats whose ballots a meeting would set aside, by name, with when and how they were given
 */
public record RoundWithoutQuorum(RoundAtTask round, List<Choice> seats, List<Choice> given) {

    public RoundWithoutQuorum {
        seats = List.copyOf(seats);
        given = List.copyOf(given);
    }
}
