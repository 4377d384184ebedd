package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A question in plain words, as shown to members.
 *
 * @param question one sentence
 * @param summary background in a few sentences
 * @param ifYes what follows an approval
 * @param ifNo what follows a refusal
 */
@Embeddable
public record QuestionText(
        @Column(table = "round_words", name = "question") String question,
        @Column(table = "round_words", name = "summary") String summary,
        @Column(table = "round_words", name = "if_yes") String ifYes,
        @Column(table = "round_words", name = "if_no") String ifNo) {}
