package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A logged path identifies the page without opening anything. */
class LoggedPathTest {

    @Test
    void the_key_of_a_link_is_left_out_and_an_id_is_not() {
        String key = "SqXtSQy4WIp_SDm9FOVzFQ";
        assertThat(logged("/d/" + key)).isEqualTo("/d/…");
        assertThat(logged("/d/" + key + "/another")).isEqualTo("/d/…/another");
        assertThat(logged("/calendar/" + key + key + ".ics")).isEqualTo("/calendar/….ics");
        assertThat(logged("/seats/offer/-" + key)).isEqualTo("/seats/offer/…");
        assertThat(logged("/rounds/0c5f0f6e-3f8e-4a5e-8a53-b9fcb7e4f7a1/close"))
                .isEqualTo("/rounds/0c5f0f6e-3f8e-4a5e-8a53-b9fcb7e4f7a1/close");
        assertThat(logged("/projects/CP-2026-0042/history")).isEqualTo("/projects/CP-2026-0042/history");
    }

    private static String logged(String path) {
        return LoggedPath.of(new MockHttpServletRequest("GET", path));
    }
}
