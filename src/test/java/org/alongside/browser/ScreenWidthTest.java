package org.alongside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.calendar.WorkingDays;
import org.alongside.project.Projects;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables and boards take the width of a desk's screen; what is read keeps lines that can be read, and a phone needs no more. */
@AlongsideTest
@WithBrowser
class ScreenWidthTest {

    /** About 70 characters, in the size of the letters. */
    private static final int LONGEST_LINE = 36;

    @Autowired
    WorkList workList;

    @Autowired
    Projects projects;

    @Autowired
    Walk walk;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String reference = "";

    @BeforeEach
    void muchToDo() {
        reference = transaction.execute(status -> {
            String made = projects.putForward("Short breaks for carers of children with complex needs");
            for (int i = 0; i < 12; i++) {
                workList.open(
                        WorkItem.Kind.AGREED,
                        UUID.randomUUID().toString(),
                        made,
                        "Ask the carers’ centre for a room, number " + i,
                        i % 4 == 0 ? Holder.group("officers") : Holder.person(walk.account("officer")),
                        days.today().plusDays(i - 3L),
                        "/projects/" + made);
            }
            return made;
        });
    }

    @AfterEach
    void gone() {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from work_item where reference = ?")
                .param(reference)
                .update());
    }

    @ParameterizedTest
    @CsvSource({
        "officer, /work?show=all",
        "officer, /work?show=all&view=board",
        "officer, /work?show=all&view=board&by=due",
        "officer, /work?show=all&view=calendar",
        "officer, /forward-plan",
        "officer, /projects",
        "officer, /opportunities",
        "manager, /overview",
        "manager, /work/load",
        "administrator, /admin/people"
    })
    void a_page_of_rows_or_columns_takes_the_width_and_reads_well(String who, String address, Browser browser) {
        Page page = browser.as(who).open(address);
        page.setViewportSize(1920, 1000);
        assertThat(number(page, "document.querySelector('#main-content').clientWidth"))
                .isGreaterThanOrEqualTo(1600);
        assertThat(number(page, "document.documentElement.scrollWidth")).isLessThanOrEqualTo(1920);
        assertThat(longLines(page)).isEmpty();

        page.setViewportSize(1280, 900);
        assertThat(number(page, "document.querySelector('#main-content').clientWidth"))
                .isGreaterThanOrEqualTo(1200);
        assertThat(number(page, "document.documentElement.scrollWidth")).isLessThanOrEqualTo(1280);
        browser.check(page, "width" + address.replaceAll("[^a-z]+", "-"));
    }

    @Test
    void the_columns_of_the_board_stand_in_one_row_that_the_keyboard_reaches(Browser browser) {
        Page page = browser.as("officer").open("/work?show=all&view=board");
        for (int width : List.of(1920, 1280)) {
            page.setViewportSize(width, 1000);
            assertThat(number(
                            page,
                            "new Set([...document.querySelectorAll('.work-board__column')]"
                                    + ".map(each => each.getBoundingClientRect().top)).size"))
                    .as("rows at %s px", width)
                    .isEqualTo(1);
        }
        assertThat(page.locator(".work-board").getAttribute("aria-label")).isEqualTo("Tasks by stage");
        page.locator(".work-board").focus();
        page.keyboard().press("End");
        page.waitForFunction("() => { const board = document.querySelector('.work-board');"
                + " return board.scrollWidth <= board.clientWidth || board.scrollLeft > 0 }");
    }

    @Test
    void a_page_to_read_stays_as_wide_as_it_was(Browser browser) {
        Page page = browser.as("officer").open("/help");
        page.setViewportSize(1920, 1000);
        assertThat(number(page, "document.querySelector('#main-content').clientWidth"))
                .isEqualTo(1020);
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    /** Paragraphs with lines longer than can be followed. */
    private static List<?> longLines(Page page) {
        return (List<?>) page.evaluate(
                "most => [...document.querySelectorAll('main p, main .govuk-hint')]"
                        + ".filter(each => { const range = document.createRange(); range.selectNodeContents(each);"
                        + " return [...range.getClientRects()].some(line => line.width > most * parseFloat(getComputedStyle(each).fontSize)) })"
                        + ".map(each => each.outerHTML.slice(0, 200))",
                LONGEST_LINE);
    }
}
