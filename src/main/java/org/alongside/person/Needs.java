package org.alongside.person;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;

/**
 * What a person needs in order to take part, in the person's own words. Empty text means "nothing special".
 *
 * @param formats how information should come
 * @param communication what helps to talk and listen
 * @param physicalAccess what is needed in a building or on the way there
 * @param supportPerson who comes along
 * @param times which days and times are good
 */
public record Needs(
        List<Format> formats, String communication, String physicalAccess, String supportPerson, String times) {

    public static final Needs NONE = new Needs(List.of(), "", "", "", "");

    public Needs {
        formats = List.copyOf(formats);
    }

    /** From a form with the questions of {@code forms/person/access-passport.form}. */
    public static Needs from(FormSubmission answers) {
        return new Needs(
                List.copyOf(answers.severalOf("formats", Format.class)),
                answers.maybe("communication").orElse(""),
                answers.maybe("physicalAccess").orElse(""),
                answers.maybe("supportPerson").orElse(""),
                answers.maybe("times").orElse(""));
    }

    /** The same as answers to start that form with. */
    public RawInput typed() {
        return RawInput.none()
                .with("formats", formats)
                .with("communication", communication)
                .with("physicalAccess", physicalAccess)
                .with("supportPerson", supportPerson)
                .with("times", times);
    }

    public boolean isEmpty() {
        return formats.isEmpty()
                && Stream.of(communication, physicalAccess, supportPerson, times)
                        .allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        // What people need does not belong in logs.
        return "Needs[]";
    }
}
