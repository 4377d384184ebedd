package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * One section of a pack.
 *
 * @param words text of the plan; several items are separated by line breaks
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
