package org.alongside.person;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;

/**
 * A person's access needs, in their own words. Empty text means none.
 *
 * @param formats preferred formats of information
 * @param communication support with talking and listening
 * @param physicalAccess requirements for the building and the journey
 * @param supportPerson who accompanies them
 * @param times suitable days and times
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

    /** As initial input for that form. */
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
        // Keeps needs out of logs.
        return "Needs[]";
    }
}
