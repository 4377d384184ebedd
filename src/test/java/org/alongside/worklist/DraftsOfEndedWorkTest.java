package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Visitor;
import org.alongside.worklist.task.EndedTaskDrafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long drafts of ended work are kept: ninety days, as stated on the page. */
@AlongsideTest
class DraftsOfEndedWorkTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 24);

    @Autowired
    EndedTaskDrafts ended;

    @Autowired
    Drafts drafts;

    @Autowired
    Forms forms;

    @Autowired
    TestPeople people;

    @Autowired
    TeaCase tea;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private WorkItem item;

    @BeforeEach
    void aDraftOfOneAndWorkThatAnotherFinishes() {
        noonOf(MARCH);
        item = tea.start();
        keep();
    }

    @AfterEach
    void end() {
        tea.end();
        drafts.drop(DraftSubject.of(item.id()));
        clock.backToNow();
    }

    @Test
    void it_is_there_for_ninety_days_after_the_work_ended_and_then_it_is_removed() {
        noonOf(MARCH.plusDays(10));
        tea.finish("officer", "Assam");
        noonOf(MARCH.plusDays(100));
        ended.sweep();
        assertThat(draft()).isPresent();
        noonOf(MARCH.plusDays(101));
        assertThat(ended.sweep()).isPositive();
        assertThat(draft()).isEmpty();
    }

    @Test
    void what_was_saved_when_the_work_had_ended_already_is_there_as_long() {
        tea.finish("officer", "Assam");
        noonOf(MARCH.plusDays(30));
        keep();
        noonOf(MARCH.plusDays(91));
        ended.sweep();
        assertThat(draft()).isPresent();
        noonOf(MARCH.plusDays(121));
        ended.sweep();
        assertThat(draft()).isEmpty();
    }

    @Test
    void a_draft_of_work_that_is_open_stays_however_old_it_is() {
        noonOf(MARCH.plusYears(2));
        ended.sweep();
        assertThat(draft()).isPresent();
    }

    @Test
    void the_owner_reads_by_when_it_goes() {
        tea.finish("officer", "Assam");
        Visitor owner = Visitor.signedIn(port, "officer2");
        assertThat(owner.get("/work/" + item.id()).body())
                .contains("You can read this here until 22 June 2027. After that, it will be deleted.");
        assertThat(owner.get("/drafts").body()).contains("You can read and copy it until 22 June 2027.");
    }

    private void keep() {
        drafts.keep(
                people.id("officer2"),
                DraftSubject.of(item.id()),
                new Drafts.About(item.title(), item.caseTitle(), item.reference(), "/work/" + item.id()),
                forms.orBare("tea"),
                RawInput.none().with("kind", "Darjeeling"),
                "form");
    }

    private Optional<Drafts.Draft> draft() {
        return drafts.find(people.id("officer2"), DraftSubject.of(item.id()));
    }

    private void noonOf(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(WorkingDays.ZONE).toInstant();
        clock.moveTo(noon);
    }
}
