package org.alongside.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.RunAs;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files uploaded in a form that was never sent: deleted a day later, and only these. */
@AlongsideTest
class NeverSentTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final String SUBJECT = "test:never-sent";

    @Autowired
    UnsentFiles neverSent;

    @Autowired
    FormFiles files;

    @Autowired
    Drafts drafts;

    @Autowired
    Forms forms;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void now() {
        clock.backToNow();
        drafts.drop(SUBJECT);
    }

    @Test
    void a_file_that_was_never_sent_goes_after_a_day_with_all_of_its_content() {
        UUID left = give();
        clock.moveTo(clock.instant().plus(Duration.ofHours(23)));
        neverSent.sweep();
        assertThat(there(left)).isTrue();
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(neverSent.sweep()).isPositive();
        assertThat(there(left)).isFalse();
        assertThat(jdbc.sql("select count(*) from document_part where document = ?")
                        .param(left)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_that_was_sent_stays() {
        UUID sent = give();
        files.sent(List.of(sent));
        clock.moveTo(clock.instant().plus(Duration.ofDays(400)));
        neverSent.sweep();
        assertThat(there(sent)).isTrue();
    }

    @Test
    void a_file_in_a_draft_stays_as_long_as_the_draft() {
        UUID kept = give();
        drafts.keep(
                people.id("officer"),
                SUBJECT,
                forms.orBare("tea"),
                RawInput.none().with("poster", List.of(java.util.Map.of("id", kept.toString()))),
                "form");
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        neverSent.sweep();
        assertThat(there(kept)).isTrue();
        drafts.drop(SUBJECT);
        neverSent.sweep();
        assertThat(there(kept)).isFalse();
    }

    @Test
    void more_than_one_batch_goes_in_one_sweep() {
        List<UUID> many =
                java.util.stream.Stream.generate(this::give).limit(205).toList();
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(neverSent.sweep()).isGreaterThanOrEqualTo(205);
        assertThat(many).noneMatch(this::there);
    }

    private UUID give() {
        return RunAs.account(people.id("officer"), () -> files.keep(
                        "Poster.pdf", "application/pdf", PDF.length, new ByteArrayInputStream(PDF))
                .id());
    }

    private boolean there(UUID file) {
        return files.find(file).isPresent();
    }
}
