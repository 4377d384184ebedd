package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox with a real mail server. The shared application has none configured, so this test builds its own sender.
 */
@AlongsideTest
class OutboxTest {

    private static final Instant START = Instant.parse("2026-03-03T10:00:00Z");

    @Autowired
    Outbox held;

    @Autowired
    OutboxMessages messages;

    @Autowired
    OutboxSearch search;

    @Autowired
    Letters letters;

    @Autowired
    CaseRecord record;

    @Autowired
    ChannelPreferences choices;

    @Autowired
    Notices notices;

    @Autowired
    ChannelRouting routes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private Carrier smtp = carrier(message -> {});
    private Outbox outbox;
    private final String email = UUID.randomUUID() + "@demo.example";

    @BeforeEach
    void a_mail_server() {
        clock.moveTo(START);
        server.start();
        smtp = smtpAt(server.getSmtp().getPort());
        Carriers carriers = new Carriers(List.of(smtp));
        outbox = new Outbox(messages, letters, new ChannelRouting(carriers, choices), notices, clock);
    }

    @AfterEach
    void no_traces() {
        server.stop();
        clock.backToNow();
        transactions.executeWithoutResult(
                status -> jdbc.sql("delete from outbox_message where email in (:email, 'not an address')")
                        .param("email", email)
                        .update());
    }

    @Test
    void a_letter_is_sent_once_after_its_transaction() throws Exception {
        UUID id = transactions.execute(status -> {
            UUID message = outbox.send(letter());
            assertThat(sent(smtp)).as("what is not committed is not sent").isZero();
            return message;
        });
        assertThat(server.getReceivedMessages()).isEmpty();

        assertThat(sent(smtp)).isEqualTo(1);
        assertThat(sent(smtp)).isZero();

        MimeMessage received = only(server.getReceivedMessages());
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@alongside.demo.example>");
        assertThat(received.getSubject()).isEqualTo("Your link to sign in");
        assertThat(received.getFrom()[0].toString()).contains("Alongside").contains("@alongside.demo.example");
        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_letter_of_an_act_that_fails_is_never_sent() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    outbox.send(letter());
                    throw new IllegalStateException("the act fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sent(smtp)).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_letter_needs_the_transaction_of_its_act() {
        assertThatThrownBy(() -> held.send(letter())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_server_that_is_down_for_a_while_delays_a_letter_and_doubles_none() {
        int port = server.getSmtp().getPort();
        server.stop();
        UUID id = put(letter());

        assertThat(sent(smtpAt(port))).isZero();
        OutboxMessage waiting = messages.find(id).orElseThrow();
        assertThat(waiting.status()).isEqualTo(MessageStatus.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.lastError()).isNotBlank();
        assertThat(waiting.nextAttemptAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            assertThat(sent(smtpAt(port))).as("not before its time").isZero();
            clock.moveTo(START.plus(Duration.ofMinutes(2)));
            assertThat(sent(smtpAt(port))).isEqualTo(1);
            assertThat(sent(smtpAt(port))).isZero();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void a_letter_that_fails_for_hours_is_given_up_and_can_be_tried_again() {
        UUID id = put(letter());
        Carrier broken = carrier(message -> {
            throw new Carrier.NotCarried("server says no", Carrier.Outlook.LATER, null);
        });
        Instant last = START;
        for (int attempt = 1; attempt <= 9; attempt++) {
            sender(broken).sendDue();
            Instant next = messages.find(id).orElseThrow().nextAttemptAt();
            if (next != null) {
                assertThat(Duration.between(clock.instant(), next))
                        .as("pauses grow")
                        .isGreaterThan(Duration.ZERO);
                last = next;
                clock.moveTo(next);
            }
        }
        OutboxMessage failed = messages.find(id).orElseThrow();
        assertThat(failed.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(failed.attempts()).isEqualTo(9);
        assertThat(Duration.between(START, last)).isGreaterThan(Duration.ofHours(12));

        OutboxAdministration desk =
                new OutboxAdministration(messages, search, new Carriers(List.of(smtp)), routes, record);
        assertThat(desk.counts()).containsEntry(MessageStatus.FAILED, 1L);
        assertThat(again(desk, id)).isTrue();
        assertThat(sent(smtp)).isEqualTo(1);
        assertThat(again(desk, id)).as("what was sent is not sent again").isFalse();
    }

    @Test
    void an_address_that_cannot_be_is_given_up_at_once() {
        UUID id =
                put(new Letter("identity/sign-in-link", Recipient.outside("Nobody", "not an address"), null, values()));
        assertThat(sent(smtp)).isZero();
        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void killed_between_sending_and_noting_it_the_letter_goes_out_again_under_the_same_id() throws Exception {
        put(letter());
        Carrier killed = carrier(message -> {
            smtp.carry(message);
            throw new StackOverflowError("as if the process had been killed here");
        });
        assertThatThrownBy(() -> sender(killed).sendDue()).isInstanceOf(StackOverflowError.class);
        assertThat(sent(smtp)).as("while somebody may be at it").isZero();
        clock.moveTo(START.plus(OutboxSender.LEASE));
        assertThat(sent(smtp)).isEqualTo(1);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void a_process_that_was_killed_after_handing_over_leads_to_no_second_message_id() throws Exception {
        clock.backToNow();
        UUID id = put(letter());
        String[] database = transactions.execute(status -> jdbc.sql("select current_user")
                .query((row, number) -> new String[] {
                    row.getStatement().getConnection().getMetaData().getURL(), row.getString(1)
                })
                .single());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledSender.class.getName(),
                        database[0],
                        database[1],
                        "postgres",
                        String.valueOf(server.getSmtp().getPort()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader()) {
            assertThat(said.lines().filter("handed over"::equals).findFirst()).isPresent();
        } finally {
            // SIGKILL
            process.destroyForcibly().waitFor();
        }
        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(sent(smtp)).as("the lease may still be held").isZero();

        clock.moveTo(Instant.now().plus(OutboxSender.LEASE));
        assertThat(sent(smtp)).isEqualTo(1);
        assertThat(List.of(server.getReceivedMessages())).hasSize(2).allSatisfy(mail -> assertThat(mail.getMessageID())
                .isEqualTo("<" + id + "@alongside.demo.example>"));
        assertThat(messages.events(id))
                .extracting(MessageEvent::what)
                .containsExactly(
                        MessageEvent.What.WRITTEN,
                        MessageEvent.What.TRIED,
                        MessageEvent.What.TRIED,
                        MessageEvent.What.SENT);
    }

    @Test
    void two_senders_at_once_send_each_letter_once() throws Exception {
        for (int letter = 0; letter < 20; letter++) {
            put(letter());
        }
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> sent = List.of(
                    senders.submit(() -> {
                        go.await();
                        return sent(smtp);
                    }),
                    senders.submit(() -> {
                        go.await();
                        return sent(smtp);
                    }));
            go.countDown();
            assertThat(sent.get(0).get(30, TimeUnit.SECONDS) + sent.get(1).get(30, TimeUnit.SECONDS))
                    .isEqualTo(20);
        } finally {
            senders.shutdownNow();
        }
        assertThat(server.getReceivedMessages()).hasSize(20);
        assertThat(List.of(server.getReceivedMessages()))
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
    }

    @Test
    void without_a_mail_server_a_letter_is_held_and_can_be_looked_at() {
        UUID id = transactions.execute(status -> held.send(letter()));
        OutboxMessage message = messages.find(id).orElseThrow();
        assertThat(message.status()).isEqualTo(MessageStatus.HELD);
        assertThat(message.text()).startsWith("Dear Connie & <Co>,");
        assertThat(message.html())
                .contains("<p>Dear Connie &amp; &lt;Co&gt;,</p>")
                .contains("<a href=\"http://localhost:8080/sign-in\">");
    }

    @Test
    void a_link_for_its_reader_goes_out_and_is_in_no_message_that_others_can_read() throws Exception {
        UUID id = put(letter());
        assertThat(messages.find(id).orElseThrow()).as("while it waits").satisfies(message -> assertThat(
                        message.text() + message.html() + message.shortText())
                .contains("/sign-in")
                .doesNotContain("/link/abc"));
        sender(smtp).sendDue();
        OutboxMessage sent = messages.find(id).orElseThrow();
        assertThat(sent.text() + sent.html() + sent.shortText()).doesNotContain("/link/abc");
        assertThat(messages.delivered(sent).text()).as("once it has gone").doesNotContain("/link/abc");
        java.io.ByteArrayOutputStream received = new java.io.ByteArrayOutputStream();
        only(server.getReceivedMessages()).writeTo(received);
        assertThat(received.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("/link/abc");
    }

    @Test
    void an_invitation_is_a_calendar_entry_in_london_time() throws Exception {
        put(letter().with(Invitation.to(
                "workshop-1@alongside",
                "Workshop: moving into adulthood",
                "Room 2, The Library",
                Instant.parse("2026-07-01T13:00:00Z"),
                Instant.parse("2026-07-01T15:00:00Z"))));
        sender(smtp).sendDue();

        MimeMultipart parts = (MimeMultipart) only(server.getReceivedMessages()).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        String entry = new String(
                parts.getBodyPart(1).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(entry)
                .contains("BEGIN:VTIMEZONE")
                .contains("DTSTART;TZID=Europe/London:20260701T140000")
                .contains("DTEND;TZID=Europe/London:20260701T160000")
                .contains("SUMMARY:Workshop: moving into adulthood")
                .contains("UID:workshop-1@alongside")
                .contains("METHOD:PUBLISH");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
    }

    @Test
    void a_line_break_in_what_somebody_wrote_adds_no_header() throws Exception {
        assertThat(letters.write(new Letter(
                                "identity/sign-in-link",
                                Recipient.outside("A\r\nBcc: everybody@demo.example", email),
                                null,
                                values()))
                        .subject())
                .doesNotContain("\n");
        put(new Letter("identity/sign-in-link", Recipient.outside("A\r\nBcc: x@demo.example", email), null, values()));
        sender(smtp).sendDue();
        assertThat(List.of(server.getReceivedMessages()))
                .allSatisfy(message -> assertThat(message.getHeader("Bcc")).isNull());
    }

    @Test
    void an_address_elsewhere_does_not_become_a_link() {
        assertThat(LetterHtml.of(
                        "See https://elsewhere.example/x and http://localhost:8080.evil.example/y",
                        "http://localhost:8080"))
                .doesNotContain("<a ");
    }

    @Test
    void lists_and_somebodys_words_keep_their_form() {
        assertThat(LetterHtml.of("Hello\n\n- one\n- two <b>\n\n> as she said it\n", "http://localhost:8080"))
                .contains("<ul><li>one</li><li>two &lt;b&gt;</li></ul>")
                .contains("<blockquote><p>as she said it</p></blockquote>");
    }

    @Test
    void a_letter_without_a_template_is_our_mistake() {
        assertThatThrownBy(() ->
                        letters.write(new Letter("nowhere/nothing", Recipient.outside("A", email), null, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID put(Letter letter) {
        UUID id = transactions.execute(status -> outbox.send(letter));
        assertThat(id).isNotNull();
        return id;
    }

    private boolean again(OutboxAdministration desk, UUID id) {
        return Boolean.TRUE.equals(transactions.execute(status -> desk.tryAgain(id, null)));
    }

    private Letter letter() {
        return new Letter("identity/sign-in-link", Recipient.outside("Connie & <Co>", email), null, values());
    }

    private static Map<String, Object> values() {
        return Map.of("link", new PersonalLink("/link/abc", "/sign-in"), "minutes", 30);
    }

    private OutboxSender sender(Carrier carrier) {
        TransactionTemplate own =
                new TransactionTemplate(java.util.Objects.requireNonNull(transactions.getTransactionManager()));
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return new OutboxSender(
                messages, new Carriers(List.of(carrier)), MessageChannel.MAIL, own, clock, Duration.ofSeconds(20));
    }

    private int sent(Carrier carrier) {
        return sender(carrier).sendDue().sent();
    }

    private static Carrier carrier(Carrying carrying) {
        return new Carrier() {
            @Override
            public MessageChannel channel() {
                return MessageChannel.MAIL;
            }

            @Override
            public void carry(OutboxMessage message) throws NotCarried {
                carrying.carry(message);
            }
        };
    }

    private interface Carrying {
        void carry(OutboxMessage message) throws Carrier.NotCarried;
    }

    private static Carrier smtpAt(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "2000");
        properties.put("mail.smtp.timeout", "5000");
        mail.setJavaMailProperties(properties);
        return new SmtpCarrier(mail, "post@alongside.demo.example", "Alongside");
    }

    private static MimeMessage only(MimeMessage[] received) {
        assertThat(received).hasSize(1);
        return received[0];
    }
}
