package org.alongside.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Free text about a scoring round, in its own table so that it can be erased while the decision is kept. */
@Embeddable
public class ScoringWords {

    private static final String TABLE = "scoring_round_words";

    @Column(table = TABLE)
    private String about;

    @Column(table = TABLE)
    private @Nullable String discussed;

    @Column(table = TABLE)
    private @Nullable String tie;

    @Column(table = TABLE)
    private @Nullable String decision;

    @Column(table = TABLE, name = "called_off")
    private @Nullable String calledOff;

    @SuppressWarnings("NullAway.Init")
    protected ScoringWords() {}

    ScoringWords(String about) {
        this.about = about;
    }

    void discussed(@Nullable String words) {
        discussed = words;
    }

    /** Each entry put first has a reason; later ones are appended. */
    void tieOrdered(String why) {
        tie = Stream.of(tie, why).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    void decided(@Nullable String why) {
        decision = why;
    }

    void calledOff(String why) {
        calledOff = why;
    }

    public String about() {
        return about;
    }

    public @Nullable String discussed() {
        return discussed;
    }

    public @Nullable String tie() {
        return tie;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable String calledOff() {
        return calledOff;
    }
}
