package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A question in plain words, as its members read it.
 *
 * @param question one sentence
 * @param summary a few sentences on what it is about
 * @param ifYes what happens when the body approves
 * @param ifNo what happens when it does not
 */
@Embeddable
public record QuestionText(
        @Column(table = "round_words", name = "question") String question,
        @Column(table = "round_words", name = "summary") String summary,
        @Column(table = "round_words", name = "if_yes") String ifYes,
        @Column(table = "round_words", name = "if_no") String ifNo) {}
