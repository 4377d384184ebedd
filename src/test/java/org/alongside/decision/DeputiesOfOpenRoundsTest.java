package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.body.Seat;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.person.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deputies: the letters they get, their menu entry, their format and time, and changes during an open round. */
class DeputiesOfOpenRoundsTest extends WithARound {

    @Autowired
    RoundClocks clocks;

    @Autowired
    CaseRecord record;

    private UUID asked = new UUID(0, 0);

    @Override
    UUID body() {
        asked = rig.body();
        return asked;
    }

    @Test
    void the_deputy_is_told_when_the_round_opens() {
        assertThat(rig.letter(reference, "panel/deputy-asked", "member7"))
                .contains("You are the deputy of Mina Member", "until they vote themselves");
        assertThat(rig.letters(reference, "panel/deputy-asked")).isEqualTo(1);
    }

    @Test
    void a_deputy_named_during_the_round_is_told_finds_it_and_votes() throws Exception {
        name("member2", "officer2");

        assertThat(rig.letter(reference, "panel/deputy-asked", "officer2"))
                .contains("You are the deputy of Max Member");
        mvc.perform(get("/work").with(people.signedIn("officer2")))
                .andExpect(content().string(containsString("href=\"/decide\"")));
        rig.vote(round, "officer2", DO_NOT_APPROVE);
        assertThat(rig.letter(reference, "panel/deputy-voted", "member2"))
                .contains("Your deputy, Oscar Officer, voted in your place");
        assertThat(record.entries(reference))
                .extracting(RecordEntry::text)
                .anyMatch(text -> text.contains("Made Oscar Officer the deputy of Max Member in round"));
        name("member2", null);
    }

    @Test
    void the_vote_of_a_deputy_who_was_replaced_stands_and_is_still_named_as_a_deputys() throws Exception {
        name("member2", "officer2");
        rig.vote(round, "officer2", DO_NOT_APPROVE);

        name("member2", null);

        assertThatThrownBy(() -> rig.vote(round, "officer2", APPROVE))
                .isInstanceOfSatisfying(
                        BallotRefused.class, no -> assertThat(no.why()).isEqualTo(BallotRefused.Why.NO_SEAT));
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("by the deputy, Oscar Officer")));
        mvc.perform(get("/work").with(people.signedIn("officer2")))
                .andExpect(content().string(not(containsString("href=\"/decide\""))));
    }

    @Test
    void a_deputy_reads_neither_the_members_format_nor_the_members_clock_as_their_own() {
        UUID other = rig.as("administrator", () -> {
            clocks.always(seat("member2"), new FormatNeed(Format.BRAILLE, ""));
            return rig.open(rig.plannedCase(), asked);
        });
        name("member2", "officer2");

        assertThat(rig.reading.mine(other, rig.account("member2")).part().need())
                .isEqualTo(new FormatNeed(Format.BRAILLE, ""));
        assertThat(rig.reading.mine(other, rig.account("member2")).part().until())
                .isNull();
        var deputy = rig.reading.mine(other, rig.account("officer2")).part();
        assertThat(deputy.need()).isNull();
        assertThat(deputy.until()).isEqualTo(rig.reading.round(other).lastDay());
        name("member2", null);
    }

    private void name(String member, @Nullable String deputy) {
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(seat(member), deputy == null ? null : rig.account(deputy));
            return true;
        });
    }

    private UUID seat(String member) {
        return seatOf(member).id();
    }

    private Seat seatOf(String member) {
        return rig.bodies.seats(asked).stream()
                .filter(each -> each.account().equals(rig.account(member)))
                .findFirst()
                .orElseThrow();
    }
}
