package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.alongside.identity.RunAs;
import org.alongside.identity.TestPeople;
import org.alongside.notification.MessageEvent.What;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The channel of a message, and GOV.UK Notify as documented. */
@AlongsideTest
class ChannelsTest {

    private static final Instant START = Instant.parse("2026-03-03T10:00:00Z");
    private static final String KEY = "abcdefghijklmnopqrstuv";
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    @Autowired
    OutboxMessages messages;

    @Autowired
    OutboxSearch search;

    @Autowired
    Letters letters;

    @Autowired
    ChannelPreferences choices;

    @Autowired
    Notices notices;

    @Autowired
    PrintQueue pile;

    @Autowired
    CaseRecord record;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final UUID account = UUID.randomUUID();
    private NotifyStub stub;
    private Carriers all;

    @BeforeEach
    void notify_answers() throws IOException {
        clock.moveTo(START);
        stub = new NotifyStub();
        NotifyService service = new NotifyService(NotifyStub.KEY, stub.url());
        all = new Carriers(List.of(
                new NotifyCarrier(service, MessageChannel.MAIL, TEMPLATE),
                new NotifyCarrier(service, MessageChannel.TEXT, TEMPLATE),
                new NotifyCarrier(service, MessageChannel.LETTER, TEMPLATE)));
    }

    @AfterEach
    void no_traces() {
        stub.close();
        clock.backToNow();
        transactions.executeWithoutResult(status -> {
            for (String table : List.of("outbox_message", "notice", "message_choice", "message_hour")) {
                jdbc.sql("delete from " + table + " where account = :account")
                        .param("account", account)
                        .update();
            }
        });
    }

    @Test
    void mail_text_and_letter_go_out_by_notify_with_their_own_reference() {
        UUID mail = put(all, someone("a@demo.example", null, null));
        UUID text = put(all, someone(null, "07700 900982", null));
        UUID letter = put(all, someone(null, null, "1 High Street\nSwansea\nSA1 1AA"));

        for (MessageChannel channel : List.of(MessageChannel.MAIL, MessageChannel.TEXT, MessageChannel.LETTER)) {
            assertThat(send(all, channel).sent()).as(channel.name()).isEqualTo(1);
        }
        assertThat(stub.taken)
                .extracting(NotifyStub.Taken::path)
                .containsExactly("/v2/notifications/email", "/v2/notifications/sms", "/v2/notifications/letter");
        assertThat(stub.taken)
                .extracting(taken -> taken.body().path("reference").asString(""))
                .containsExactly(mail.toString(), text.toString(), letter.toString());
        assertThat(stub.taken.get(0).body().path("personalisation").path("body").asString(""))
                .contains("You are getting this because");
        assertThat(stub.taken.get(1).body().path("personalisation").path("body").asString(""))
                .isEqualTo("Due 4 March 2026: \"Make tea\" http://localhost:8080/notices");
        assertThat(stub.taken
                        .get(2)
                        .body()
                        .path("personalisation")
                        .path("address_line_1")
                        .asString(""))
                .isEqualTo("Rita Reader");
        assertThat(stub.taken
                        .get(2)
                        .body()
                        .path("personalisation")
                        .path("address_line_4")
                        .asString(""))
                .isEqualTo("SA1 1AA");
        assertThat(status(letter)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_bad_request_is_given_up_and_everything_else_is_tried_again() {
        Map<Integer, MessageStatus> expected = Map.of(
                400, MessageStatus.FAILED,
                403, MessageStatus.WAITING,
                429, MessageStatus.WAITING,
                500, MessageStatus.WAITING);
        expected.forEach((answer, status) -> {
            stub.answer(answer);
            UUID id = put(all, someone(null, "07700 900982", null));
            OutboxSender.Round round = send(all, MessageChannel.TEXT);
            assertThat(round.sent()).isZero();
            assertThat(round.down()).as(answer + " concerns every message").isEqualTo(answer != 400);
            assertThat(status(id)).as("after " + answer).isEqualTo(status);
            assertThat(messages.find(id).orElseThrow().lastError()).contains(String.valueOf(answer));
            transactions.executeWithoutResult(done -> jdbc.sql("delete from outbox_message where id = :id")
                    .param("id", id)
                    .update());
        });
        assertThat(stub.taken).isEmpty();
    }

    @Test
    void a_wrong_key_is_refused_by_the_signature() {
        Carriers wrong = new Carriers(List.of(new NotifyCarrier(
                new NotifyService("demo-" + NotifyStub.SERVICE + "-00000000-0000-0000-0000-000000000000", stub.url()),
                MessageChannel.TEXT,
                TEMPLATE)));
        UUID id = put(wrong, someone(null, "07700 900982", null));
        assertThat(send(wrong, MessageChannel.TEXT).down()).isTrue();
        assertThat(messages.find(id).orElseThrow().lastError()).contains("403");
    }

    @Test
    void taken_by_notify_before_the_application_was_killed_it_is_not_sent_a_second_time() {
        UUID id = put(all, someone(null, "07700 900982", null));
        // The state left by a killed process: claimed and sent, but not recorded.
        OutboxMessage claimed = Objects.requireNonNull(
                        transactions.execute(status -> messages.claim(MessageChannel.TEXT, OutboxSender.LEASE)))
                .orElseThrow();
        try {
            all.of(claimed).carry(claimed);
        } catch (Carrier.NotCarried e) {
            throw new AssertionError(e);
        }
        assertThat(send(all, MessageChannel.TEXT).sent()).isZero();
        clock.moveTo(START.plus(OutboxSender.LEASE));
        assertThat(send(all, MessageChannel.TEXT).sent()).isEqualTo(1);
        assertThat(stub.taken).hasSize(1);
        assertThat(status(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void a_mail_server_that_hangs_delays_no_text_message_and_holds_no_lock() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            JavaMailSenderImpl mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(silent.getLocalPort());
            mail.setJavaMailProperties(new Properties());
            Carriers hanging = new Carriers(List.of(
                    new SmtpCarrier(mail, "post@demo.example", "Alongside"),
                    new NotifyCarrier(new NotifyService(NotifyStub.KEY, stub.url()), MessageChannel.TEXT, TEMPLATE)));
            UUID stuck = put(hanging, someone("a@demo.example", null, null));
            put(hanging, someone(null, "07700 900982", null));
            Thread mailing = new Thread(() -> send(hanging, MessageChannel.MAIL, Duration.ofSeconds(4)));
            mailing.start();
            await().until(() -> messages.find(stuck).orElseThrow().lease() != null);
            long before = System.nanoTime();
            assertThat(send(hanging, MessageChannel.TEXT).sent()).isEqualTo(1);
            // The row is not locked while its message is being sent.
            assertThat(transactions.<List<UUID>>execute(
                            status -> jdbc.sql("select id from outbox_message where id = :id for update nowait")
                                    .param("id", stuck)
                                    .query(UUID.class)
                                    .list()))
                    .containsExactly(stuck);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            mailing.join(20_000);
            assertThat(messages.find(stuck).orElseThrow()).satisfies(message -> {
                assertThat(message.status()).isEqualTo(MessageStatus.WAITING);
                assertThat(message.lastError()).contains("No answer within 4 seconds");
                assertThat(message.nextAttemptAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
            });
        }
    }

    @Test
    void somebody_with_a_telephone_only_gets_a_text_or_is_called_and_with_an_address_only_a_letter() {
        Carriers none = new Carriers(List.of());
        assertThat(channel(put(all, someone(null, "07700 900982", null)))).isEqualTo(MessageChannel.TEXT);
        UUID call = put(none, someone(null, "07700 900982", null));
        assertThat(channel(call)).isEqualTo(MessageChannel.PHONE);
        assertThat(status(call)).isEqualTo(MessageStatus.TO_POST);
        UUID letter = put(none, someone(null, null, "1 High Street"));
        assertThat(channel(letter)).isEqualTo(MessageChannel.LETTER);
        assertThat(status(letter)).isEqualTo(MessageStatus.TO_POST);
        assertThat(pile.page(MessageStatus.TO_POST, null, 1000))
                .extracting(OutboxMessage::id)
                .contains(call, letter);
    }

    @Test
    void the_pile_is_worked_through_and_each_step_is_kept() {
        UUID by = UUID.randomUUID();
        UUID letter = put(new Carriers(List.of()), someone(null, null, "1 High Street"));
        pile.read(letter, by);
        pile.print(List.of(messages.find(letter).orElseThrow()), by);
        assertThat(pile.posted(letter, by)).isTrue();
        assertThat(pile.posted(letter, by)).as("a second click").isFalse();
        assertThat(pile.cameBack(letter, by)).isTrue();
        assertThat(status(letter)).isEqualTo(MessageStatus.CAME_BACK);
        assertThat(pile.again(letter, by)).isTrue();
        assertThat(messages.events(letter))
                .extracting(MessageEvent::what)
                .containsExactly(What.WRITTEN, What.READ, What.PRINTED, What.POSTED, What.CAME_BACK, What.QUEUED_AGAIN);
    }

    @Test
    void the_link_reaches_its_reader_on_paper_and_in_a_text_and_is_shown_to_nobody_else() throws Exception {
        UUID letter = putLink(new Carriers(List.of()), someone(null, null, "1 High Street"));
        OutboxMessage read = pile.read(letter, UUID.randomUUID()).orElseThrow();
        assertThat(read.text() + read.html() + read.shortText())
                .contains("/decide/1")
                .doesNotContain(KEY);
        assertThat(onPaper(letter)).contains(KEY);
        pile.cameBack(letter, UUID.randomUUID());
        pile.again(letter, UUID.randomUUID());
        assertThat(onPaper(letter)).as("it was never posted").contains(KEY);
        pile.posted(letter, UUID.randomUUID());
        assertThat(onPaper(letter)).as("it has gone").doesNotContain(KEY);

        UUID text = putLink(all, someone(null, "07700 900982", null));
        assertThat(messages.find(text).orElseThrow().shortText())
                .contains("/decide/1")
                .doesNotContain(KEY);
        send(all, MessageChannel.TEXT);
        assertThat(stub.taken.get(0).body().path("personalisation").path("body").asString(""))
                .contains(KEY);

        UUID call = putLink(new Carriers(List.of()), someone(null, "07700 900982", null));
        assertThat(channel(call)).isEqualTo(MessageChannel.PHONE);
        assertThat(messages.delivered(messages.find(call).orElseThrow()).text())
                .as("it cannot be said on the telephone")
                .doesNotContain(KEY);
    }

    @Test
    void who_read_which_message_and_when_is_on_the_record() {
        clock.moveTo(START);
        UUID id = putLink(new Carriers(List.of()), someone("a@demo.example", null, null));
        UUID by = people.account("administrator").id();
        OutboxAdministration desk =
                new OutboxAdministration(messages, search, all, new ChannelRouting(all, choices), record);
        RunAs.account(by, () -> transactions.executeWithoutResult(status -> desk.read(id, by)));
        assertThat(messages.events(id)).last().satisfies(event -> {
            assertThat(event.what()).isEqualTo(What.READ);
            assertThat(event.account()).isEqualTo(by);
            assertThat(event.at()).isEqualTo(START);
        });
        assertThat(jdbc.sql("select who, at, facts::text from record_entry where act = 'message-read'"
                                + " and facts::text like :id")
                        .param("id", "%" + id + "%")
                        .query((row, number) -> List.of(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3)))
                        .single())
                .satisfies(entry -> {
                    assertThat(entry.get(0)).isEqualTo(by);
                    assertThat(entry.get(1)).isEqualTo(START);
                    assertThat(String.valueOf(entry.get(2))).doesNotContain("Rita", "demo.example", "Tea", KEY);
                });
    }

    @Test
    void a_server_that_repeats_the_link_in_its_answer_tells_nobody() {
        UUID id = putLink(all, someone("a@demo.example", null, null));
        Carrier repeating = new Carrier() {
            @Override
            public MessageChannel channel() {
                return MessageChannel.MAIL;
            }

            @Override
            public void carry(OutboxMessage message) throws NotCarried {
                throw new NotCarried("554 refused: " + message.text().replaceAll("\\s+", " "), Outlook.LATER, null);
            }
        };
        send(new Carriers(List.of(repeating)), MessageChannel.MAIL);
        assertThat(messages.find(id).orElseThrow().lastError()).contains("554").doesNotContain(KEY);
        assertThat(messages.events(id))
                .noneSatisfy(event -> assertThat(event.detail()).contains(KEY));
    }

    private String onPaper(UUID letter) throws java.io.IOException {
        byte[] file = pile.print(List.of(messages.find(letter).orElseThrow()), UUID.randomUUID());
        try (PDDocument document = Loader.loadPDF(file)) {
            // A long URL is broken across lines.
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private UUID putLink(Carriers carriers, Recipient reader) {
        return transactions.execute(status -> outbox(carriers)
                .send(new Letter(
                        "panel/new-link",
                        reader,
                        null,
                        Map.of(
                                "title",
                                "Tea",
                                "question",
                                "Tea?",
                                "link",
                                new PersonalLink("/d/" + KEY, "/decide/1")))));
    }

    @Test
    void the_way_that_somebody_chose_is_taken_and_a_link_to_sign_in_comes_at_once_all_the_same() {
        Recipient reader = someone("a@demo.example", "07700 900982", "1 High Street");
        choices.choose(
                account,
                new ChannelPreferences.Chosen(
                        Map.of(
                                Topic.REMINDERS, new ChannelPreferences.Choice(MessageChannel.TEXT, false),
                                Topic.DECISIONS, new ChannelPreferences.Choice(MessageChannel.NOTICE, true)),
                        9));
        assertThat(channel(put(all, reader))).isEqualTo(MessageChannel.TEXT);
        UUID decision = transactions.execute(status -> outbox(all)
                .send(new Letter(
                        "panel/returned", reader, null, Map.of("title", "T", "question", "Q", "reason", "R"))));
        assertThat(channel(decision)).isEqualTo(MessageChannel.NOTICE);
        assertThat(status(decision)).isEqualTo(MessageStatus.SENT);
        UUID link = transactions.execute(status -> outbox(all)
                .send(new Letter(
                        "identity/sign-in-link",
                        reader,
                        null,
                        Map.of("link", new PersonalLink("/link/abc", "/sign-in"), "minutes", 30))));
        assertThat(channel(link)).isEqualTo(MessageChannel.MAIL);
        assertThat(status(link)).isEqualTo(MessageStatus.WAITING);
        assertThat(notices.page(account, null, 10))
                .as("what opens something is not shown in the application")
                .extracting(Notices.Notice::subject)
                .containsExactlyInAnyOrder("Due 4 March 2026: Make tea", "Sent back without a decision: T");
    }

    @Test
    void what_was_failed_is_put_back_one_by_one_or_all_at_once_and_the_history_says_so() {
        stub.answer(400);
        UUID first = put(all, someone(null, "07700 900982", null));
        UUID second = put(all, someone(null, "07700 900983", null));
        send(all, MessageChannel.TEXT);
        stub.answer(201);
        OutboxAdministration desk =
                new OutboxAdministration(messages, search, all, new ChannelRouting(all, choices), record);
        UUID by = UUID.randomUUID();
        int queued = Objects.requireNonNull(transactions.execute(status -> desk.tryAllAgain(by)));
        assertThat(queued).isGreaterThanOrEqualTo(2);
        send(all, MessageChannel.TEXT);
        assertThat(List.of(status(first), status(second))).containsOnly(MessageStatus.SENT);
        assertThat(messages.events(first))
                .extracting(MessageEvent::what)
                .containsExactly(
                        What.WRITTEN,
                        What.TRIED,
                        What.NOT_SENT,
                        What.GIVEN_UP,
                        What.QUEUED_AGAIN,
                        What.TRIED,
                        What.SENT);
    }

    @Test
    void unread_notices_are_counted_and_read_by_their_reader_only() {
        UUID id = put(all, someone("a@demo.example", null, null));
        assertThat(notices.unread(account)).isEqualTo(1);
        UUID somebodyElse = UUID.randomUUID();
        assertThat(notices.find(somebodyElse, id)).isEmpty();
        notices.read(somebodyElse, id);
        assertThat(notices.unread(account)).isEqualTo(1);
        notices.read(account, id);
        assertThat(notices.unread(account)).isZero();
    }

    private Recipient someone(String email, String phone, String address) {
        return new Recipient(account, "Rita Reader", email, phone, address);
    }

    private UUID put(Carriers carriers, Recipient reader) {
        return transactions.execute(status -> outbox(carriers)
                .send(new Letter(
                        "worklist/reminder",
                        reader,
                        null,
                        Map.of("title", "Make tea", "caseTitle", "Tea", "due", "4 March 2026", "path", "/work/1"))));
    }

    private Outbox outbox(Carriers carriers) {
        return new Outbox(messages, letters, new ChannelRouting(carriers, choices), notices, clock);
    }

    private OutboxSender.Round send(Carriers carriers, MessageChannel channel) {
        return send(carriers, channel, Duration.ofSeconds(20));
    }

    private OutboxSender.Round send(Carriers carriers, MessageChannel channel, Duration patience) {
        return new OutboxSender(messages, carriers, channel, transactions, clock, patience).sendDue();
    }

    private MessageStatus status(UUID id) {
        return messages.find(id).orElseThrow().status();
    }

    private MessageChannel channel(UUID id) {
        return messages.find(id).orElseThrow().channel();
    }
}
