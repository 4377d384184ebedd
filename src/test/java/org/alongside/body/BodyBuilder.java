package org.alongside.body;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.test.util.ReflectionTestUtils;

/** A body: by default an engagement panel with the usual rules and a quorum of four seats. */
public final class BodyBuilder {

    private Quorum quorum = new Quorum(4, 50);
    private BodyTerms rules = BodyTerms.usual();

    private BodyBuilder() {}

    public static BodyBuilder aBody() {
        return new BodyBuilder();
    }

    /**
     * @param seats how many must vote
     * @param livedExperience in per cent of those who voted
     */
    public BodyBuilder withQuorum(int seats, int livedExperience) {
        quorum = new Quorum(seats, livedExperience);
        return this;
    }

    public BodyBuilder with(BodyTerms terms) {
        rules = terms;
        return this;
    }

    /** With an id, like a stored body. */
    public Body build() {
        Body body = new Body(
                "Engagement Panel",
                BodyKind.ENGAGEMENT_PANEL,
                "Approves plans.",
                quorum,
                rules,
                LocalDate.of(2026, 1, 5));
        ReflectionTestUtils.setField(body, "id", UUID.randomUUID());
        return body;
    }
}
