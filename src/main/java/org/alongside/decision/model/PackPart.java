package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * One part of what the members read before they decide.
 *
 * @param words as the plan says it; several things stand on lines of their own
 */
@Embeddable
public record PackPart(
        @Enumerated(EnumType.STRING) @Column(name = "heading")
        PackHeading heading,

        @Column(name = "words") String words) {

    public List<String> lines() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }
}
