package org.alongside.round.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Viewer;
import org.alongside.person.Format;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each member's own time in a round. Here every day is a working day, and a round lasts ten. */
class MemberClocksTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST_DAY = TODAY.plusDays(10);
    private static final FormatNeed AUDIO = new FormatNeed(Format.AUDIO, "");

    private final RequestedFormats formats = mock(RequestedFormats.class);
    private final WaitingSeats waiting = mock(WaitingSeats.class);
    private final ClockWorkItems work = mock(ClockWorkItems.class);
    private final CaseRecord record = mock(CaseRecord.class);
    private final WorkingDays days = mock(WorkingDays.class);
    private final MemberClocks clocks = new MemberClocks(formats, waiting, work, record, days);
    private final FakeRound round = new FakeRound();

    @BeforeEach
    void everyDayIsAWorkingDay() {
        today(TODAY);
        when(days.plus(any(), anyInt()))
                .thenAnswer(call -> call.getArgument(0, LocalDate.class).plusDays(call.getArgument(1, Integer.class)));
        when(days.endOf(any())).thenAnswer(call -> endOf(call.getArgument(0)));
        when(formats.canBeRead(any(), any())).thenAnswer(call -> call.getArgument(1) == null);
        // Changing a format updates the seat, as on the body.
        org.mockito.Mockito.doAnswer(call -> {
                    call.getArgument(0, TimedSeat.class).needs(call.getArgument(1));
                    return null;
                })
                .when(formats)
                .change(any(), any());
    }

    @Test
    void the_time_of_those_who_can_read_it_begins_with_the_round() {
        FakeSeat seat = round.seat(null);
        clocks.begin(round);
        assertThat(seat.lastDay()).isEqualTo(LAST_DAY);
        verify(work).ballots(round, List.of(seat));
    }

    @Test
    void the_time_of_those_who_cannot_waits_and_officers_have_work() {
        FakeSeat seat = round.seat(AUDIO);
        clocks.begin(round);
        assertThat(seat.lastDay()).isNull();
        verify(work).format(round, AUDIO);
        verify(work).ballots(round, List.of());
    }

    @Test
    void a_format_that_is_given_begins_the_time_of_those_who_waited_for_it() {
        FakeSeat waits = round.seat(AUDIO);
        FakeSeat other = round.seat(new FormatNeed(Format.EASY_READ, ""));
        today(TODAY.plusDays(4));
        clocks.give(round, AUDIO, "Words", null, viewer());
        assertThat(waits.lastDay()).isEqualTo(TODAY.plusDays(14));
        assertThat(other.lastDay()).isNull();
        assertThat(round.ready).containsExactly(waits);
    }

    @Test
    void the_round_closes_no_sooner_than_a_members_own_last_day_and_its_process_hears() {
        round.seat(AUDIO);
        today(TODAY.plusDays(4));
        clocks.give(round, AUDIO, "Words", null, viewer());
        assertThat(round.lastDay()).isEqualTo(TODAY.plusDays(14));
        assertThat(round.told).containsExactly(endOf(TODAY.plusDays(14)));
    }

    @Test
    void nothing_begins_when_a_format_comes_after_the_round_has_closed() {
        FakeSeat seat = round.seat(AUDIO);
        round.open = false;
        clocks.give(round, AUDIO, "Words", null, viewer());
        assertThat(seat.lastDay()).isNull();
        assertThat(round.told).isEmpty();
    }

    @Test
    void whoever_was_given_more_time_meanwhile_has_that_as_well() {
        FakeSeat seat = round.seat(AUDIO);
        round.extended.add(TODAY.plusDays(20));
        clocks.give(round, AUDIO, "Words", null, viewer());
        assertThat(seat.lastDay()).isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void a_member_who_needs_what_is_not_there_stops_and_one_who_reads_again_starts() {
        FakeSeat seat = round.seat(null);
        clocks.begin(round);
        assertThat(clocks.need(round, seat, AUDIO)).isFalse();
        assertThat(seat.lastDay()).isNull();
        verify(work).noBallot(seat);
        today(TODAY.plusDays(2));
        assertThat(clocks.need(round, seat, null)).isTrue();
        assertThat(seat.lastDay()).isEqualTo(TODAY.plusDays(12));
        verify(work).noFormat(round, AUDIO);
    }

    @Test
    void whoever_has_answered_keeps_their_time() {
        FakeSeat seat = round.seat(null);
        clocks.begin(round);
        seat.answered = true;
        clocks.need(round, seat, AUDIO);
        assertThat(seat.lastDay()).isEqualTo(LAST_DAY);
        verify(work, never()).noBallot(seat);
    }

    @Test
    void a_deadline_that_comes_while_somebody_waits_moves_on() {
        FakeSeat seat = round.seat(AUDIO);
        when(waiting.of(round)).thenReturn(List.of(seat));
        today(LAST_DAY);
        assertThat(clocks.waitOn(round)).contains(endOf(LAST_DAY.plusDays(10)));
        assertThat(round.lastDay()).isEqualTo(LAST_DAY.plusDays(10));
    }

    @Test
    void a_deadline_for_which_nobody_waits_stays() {
        assertThat(clocks.waitOn(round)).isEmpty();
        assertThat(round.lastDay()).isEqualTo(LAST_DAY);
    }

    @Test
    void more_time_is_for_everybody_whose_time_runs_and_shortens_nobodys() {
        FakeSeat runs = round.seat(null);
        FakeSeat later = round.seat(null);
        FakeSeat stands = round.seat(AUDIO);
        clocks.begin(round);
        later.startUntil(LAST_DAY.plusDays(9));
        round.shift(LAST_DAY.plusDays(5), endOf(LAST_DAY.plusDays(5)));
        clocks.extend(round);
        assertThat(runs.lastDay()).isEqualTo(LAST_DAY.plusDays(5));
        assertThat(later.lastDay()).isEqualTo(LAST_DAY.plusDays(9));
        assertThat(stands.lastDay()).isNull();
        assertThat(round.lastDay()).isEqualTo(LAST_DAY.plusDays(9));
        assertThat(round.told).as("others tell the process of more time").isEmpty();
    }

    @Test
    void a_stand_in_does_not_need_the_members_format() {
        FakeSeat seat = round.seat(AUDIO);
        UUID deputy = UUID.randomUUID();
        clocks.handedTo(round, seat, deputy);
        assertThat(seat.need()).isNull();
        assertThat(seat.lastDay()).isEqualTo(LAST_DAY);
        verify(work).noFormat(round, AUDIO);
        verify(work).handTo(seat, deputy);
    }

    @Test
    void nobody_makes_a_format_that_only_somebody_who_left_would_read() {
        FakeSeat leaver = round.seat(AUDIO);
        FakeSeat other = round.seat(AUDIO);
        leaver.takesPart = false;
        clocks.left(round, leaver);
        verify(work, never()).noFormat(any(), any());
        other.takesPart = false;
        clocks.left(round, other);
        verify(work).noFormat(round, AUDIO);
    }

    @Test
    void what_happens_to_somebodys_time_is_on_the_record() {
        round.seat(AUDIO);
        clocks.give(round, AUDIO, "Words", null, viewer());
        assertThat(round.acts).containsExactly("pack-format-given", "clock-started");
        verify(work).formatGiven(round, AUDIO);
        verify(work).answered(eq(round), any(), any());
    }

    private void today(LocalDate day) {
        when(days.today()).thenReturn(day);
    }

    private static Viewer viewer() {
        Viewer officer = mock(Viewer.class);
        when(officer.id()).thenReturn(UUID.randomUUID());
        return officer;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A round without a database. */
    private static final class FakeRound implements TimedRound {

        private final UUID id = UUID.randomUUID();
        private final List<FakeSeat> seats = new ArrayList<>();
        private final List<LocalDate> extended = new ArrayList<>();
        private final List<TimedSeat> ready = new ArrayList<>();
        private final List<Instant> told = new ArrayList<>();
        private final List<String> acts = new ArrayList<>();
        private LocalDate lastDay = LAST_DAY;
        private boolean open = true;

        FakeSeat seat(@Nullable FormatNeed need) {
            FakeSeat seat = new FakeSeat(need);
            seats.add(seat);
            return seat;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String reference() {
            return "SC-2027-0001";
        }

        @Override
        public String desk() {
            return "/scoring/" + id;
        }

        @Override
        public String page() {
            return "/score/" + id;
        }

        @Override
        public String work() {
            return "Score";
        }

        @Override
        public int workingDays() {
            return 10;
        }

        @Override
        public LocalDate lastDay() {
            return lastDay;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public List<FakeSeat> seats() {
            return seats;
        }

        @Override
        public List<LocalDate> extendedTo() {
            return extended;
        }

        @Override
        public void shift(LocalDate later, Instant closesAt) {
            lastDay = later;
        }

        @Override
        public RecordedAct act(String code) {
            acts.add(code);
            return RecordedAct.on(reference(), code);
        }

        @Override
        public void tellReady(TimedSeat seat) {
            ready.add(seat);
        }

        @Override
        public void tellLater(Instant closesAt) {
            told.add(closesAt);
        }
    }

    /** A seat that stores its values in memory. */
    private static final class FakeSeat implements TimedSeat {

        private final UUID id = UUID.randomUUID();
        private final UUID account = UUID.randomUUID();
        private @Nullable FormatNeed need;
        private @Nullable LocalDate lastDay;
        private boolean takesPart = true;
        private boolean answered;

        FakeSeat(@Nullable FormatNeed need) {
            this.need = need;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public UUID seat() {
            return id;
        }

        @Override
        public UUID account() {
            return account;
        }

        @Override
        public boolean takesPart() {
            return takesPart;
        }

        @Override
        public boolean hasAnswered() {
            return answered;
        }

        @Override
        public @Nullable FormatNeed need() {
            return need;
        }

        @Override
        public void needs(@Nullable FormatNeed other) {
            need = other;
        }

        @Override
        public @Nullable LocalDate lastDay() {
            return lastDay;
        }

        @Override
        public void startUntil(LocalDate until) {
            lastDay = until;
        }

        @Override
        public void stop() {
            lastDay = null;
        }
    }
}
