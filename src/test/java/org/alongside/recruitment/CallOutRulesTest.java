package org.alongside.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallOutRulesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 30);
    private static final Instant NOW = Instant.parse("2027-04-01T10:00:00Z");

    private final CallOut callOut = new CallOut("CP-2027-0001", 1, text("Come and plan with us"));

    @Test
    void it_is_open_from_its_publication_to_the_end_of_its_last_day() {
        assertThat(callOut.isOpen(LAST_DAY)).isFalse();
        callOut.publish(NOW);
        assertThat(callOut.isOpen(LAST_DAY)).isTrue();
        assertThat(callOut.isOpen(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void what_is_published_is_not_rewritten() {
        callOut.rewrite(text("Plan with us"));
        assertThat(callOut.title()).isEqualTo("Plan with us");
        callOut.publish(NOW);
        assertThatIllegalStateException().isThrownBy(() -> callOut.rewrite(text("Something else")));
    }

    @Test
    void publishing_again_does_not_change_when_it_was_published() {
        callOut.publish(NOW);
        callOut.publish(NOW.plusSeconds(60));
        assertThat(callOut.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void it_is_closed_once_and_only_when_it_was_published() {
        assertThat(callOut.close(NOW)).isFalse();
        callOut.publish(NOW);
        assertThat(callOut.close(NOW)).isTrue();
        assertThat(callOut.close(NOW)).isFalse();
        assertThat(callOut.isOpen(LAST_DAY)).isFalse();
    }

    @Test
    void the_second_call_out_of_a_case_has_an_address_of_its_own() {
        assertThat(callOut.code()).isEqualTo("cp-2027-0001");
        assertThat(new CallOut("CP-2027-0001", 2, text("Once more")).code()).isEqualTo("cp-2027-0001-2");
    }

    @Test
    void a_group_that_is_named_twice_is_asked_once() {
        assertThat(callOut.groups()).containsExactly("Carers", "Young people");
    }

    private static CallOutText text(String title) {
        return new CallOutText(
                title,
                "Day services",
                "Three afternoons",
                "A voucher",
                List.of("Carers", " Carers ", "Young people"),
                List.of(Channel.FRONTLINE_STAFF),
                8,
                LAST_DAY);
    }
}
