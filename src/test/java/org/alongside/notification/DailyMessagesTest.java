package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily message at the chosen hour, in London, across clock changes. */
@AlongsideTest
class DailyMessagesTest {

    @Autowired
    DailyMessages daily;

    @Autowired
    OutboxMessages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    ChannelPreferences choices;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final UUID account = UUID.randomUUID();

    @AfterEach
    void no_traces() {
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
    void what_there_was_is_told_in_one_message_at_the_hour_that_was_chosen_and_once() throws Exception {
        clock.moveTo(Instant.parse("2027-02-01T10:00:00Z"));
        chosen(17);
        List<UUID> two = List.of(put("Make tea"), put("Wash up"));
        daily.tell();
        assertThat(digests()).isEmpty();
        clock.moveTo(Instant.parse("2027-02-01T16:59:59Z"));
        daily.tell();
        assertThat(digests()).isEmpty();

        clock.moveTo(Instant.parse("2027-02-01T17:00:00Z"));
        var nodes = Executors.newFixedThreadPool(2);
        Callable<Void> node = () -> {
            daily.tell();
            return null;
        };
        for (Future<Void> done : nodes.invokeAll(List.of(node, node))) {
            done.get();
        }
        nodes.shutdown();
        daily.tell();

        assertThat(digests()).hasSize(1);
        OutboxMessage digest = digests().get(0);
        assertThat(digest.text())
                .contains("- Due 4 March 2027: Make tea: http://localhost:8080/work/1")
                .contains("- Due 4 March 2027: Wash up: http://localhost:8080/work/1")
                .contains("You are getting this because you chose to get one message a day.");
        assertThat(two)
                .allSatisfy(id -> assertThat(messages.find(id).orElseThrow()).satisfies(message -> {
                    assertThat(message.status()).isEqualTo(MessageStatus.SENT);
                    assertThat(message.toldIn()).isEqualTo(digest.id());
                }));
    }

    @Test
    void a_link_in_what_is_told_stays_a_link_for_its_reader_alone() {
        clock.moveTo(Instant.parse("2027-02-01T10:00:00Z"));
        choices.choose(
                account,
                new ChannelPreferences.Chosen(
                        Map.of(Topic.DECISIONS, new ChannelPreferences.Choice(MessageChannel.MAIL, true)), 17));
        UUID id = transactions.execute(status -> outbox.send(new Letter(
                "panel/new-link",
                new Recipient(account, "Rita Reader", "rita.reader@demo.example"),
                null,
                Map.of(
                        "title",
                        "Tea",
                        "question",
                        "Tea?",
                        "link",
                        new PersonalLink("/d/abcdefghijklmnopqrstuv", "/decide/1")))));
        clock.moveTo(Instant.parse("2027-02-01T17:00:00Z"));
        daily.tell();
        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.SENT);
        OutboxMessage digest = digests().get(0);
        assertThat(digest.text() + digest.html()).contains("/decide/1").doesNotContain("/d/abc");
        assertThat(messages.delivered(digest).text()).contains("/d/abcdefghijklmnopqrstuv");
        assertThat(messages.delivered(messages.find(id).orElseThrow()).text())
                .as("what was told holds it no longer")
                .doesNotContain("/d/abc");
    }

    @Test
    void when_clocks_go_forward_it_comes_at_the_same_hour_of_the_day_once() {
        chosenAt("2027-03-27T12:00:00Z", 8);
        put("Before the change");
        comesAt("2027-03-28T07:00:00Z");

        put("After the change");
        comesAt("2027-03-29T07:00:00Z");
    }

    @Test
    void when_clocks_go_back_it_comes_at_the_same_hour_of_the_day_once() {
        chosenAt("2027-10-30T12:00:00Z", 8);
        put("Before the change");
        comesAt("2027-10-31T08:00:00Z");

        put("After the change");
        comesAt("2027-11-01T08:00:00Z");
    }

    @Test
    void an_hour_that_does_not_exist_is_the_one_after_and_one_that_comes_twice_counts_once() {
        assertThat(ChannelPreferences.next(Instant.parse("2027-03-28T00:30:00Z"), 1))
                .as("1am on 28 March 2027 does not exist: 2am summer time")
                .isEqualTo("2027-03-28T01:00:00Z");
        assertThat(ChannelPreferences.next(Instant.parse("2027-03-28T01:00:00Z"), 1))
                .isEqualTo("2027-03-29T00:00:00Z");
        assertThat(ChannelPreferences.next(Instant.parse("2027-10-30T23:30:00Z"), 1))
                .as("1am on 31 October 2027 comes twice: the first")
                .isEqualTo("2027-10-31T00:00:00Z");
        assertThat(ChannelPreferences.next(Instant.parse("2027-10-31T00:00:00Z"), 1))
                .as("not the second")
                .isEqualTo("2027-11-01T01:00:00Z");
    }

    @Test
    void whoever_changes_their_mind_gets_at_once_what_was_kept() {
        chosenAt("2027-02-01T10:00:00Z", 17);
        UUID id = put("Make tea");
        choices.choose(
                account,
                new ChannelPreferences.Chosen(
                        Map.of(Topic.REMINDERS, new ChannelPreferences.Choice(MessageChannel.MAIL, false)), 17));
        assertThat(messages.find(id).orElseThrow().status()).isEqualTo(MessageStatus.WAITING);
    }

    private void comesAt(String moment) {
        int before = digests().size();
        clock.moveTo(Instant.parse(moment).minusSeconds(1));
        daily.tell();
        assertThat(digests()).as("a second before " + moment).hasSize(before);
        clock.moveTo(Instant.parse(moment));
        daily.tell();
        clock.moveTo(Instant.parse(moment).plusSeconds(3600));
        daily.tell();
        assertThat(digests()).as("at " + moment).hasSize(before + 1);
    }

    private void chosenAt(String moment, int hour) {
        clock.moveTo(Instant.parse(moment));
        chosen(hour);
    }

    private void chosen(int hour) {
        choices.choose(
                account,
                new ChannelPreferences.Chosen(
                        Map.of(Topic.REMINDERS, new ChannelPreferences.Choice(MessageChannel.MAIL, true)), hour));
    }

    private UUID put(String title) {
        return transactions.execute(status -> outbox.send(new Letter(
                "worklist/reminder",
                new Recipient(account, "Rita Reader", "rita.reader@demo.example"),
                null,
                Map.of("title", title, "caseTitle", "Tea", "due", "4 March 2027", "path", "/work/1"))));
    }

    private List<OutboxMessage> digests() {
        return jdbc
                .sql("select id from outbox_message where account = :account and template = 'notification/digest'")
                .param("account", account)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> messages.find(id).orElseThrow())
                .toList();
    }
}
