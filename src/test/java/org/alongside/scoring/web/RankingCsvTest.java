package org.alongside.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cells of the ranking as CSV. */
class RankingCsvTest {

    @Test
    void a_name_is_never_a_formula() {
        assertThat(RankingCsv.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(RankingCsv.safe("-1")).isEqualTo("'-1");
        assertThat(RankingCsv.safe("Tea, \"hot\"")).isEqualTo("Tea, \"hot\"");
    }
}
