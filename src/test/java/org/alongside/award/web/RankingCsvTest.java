package org.alongside.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cells of the ranking as a table for other programs. */
class RankingCsvTest {

    @Test
    void a_name_is_never_a_formula_and_never_breaks_the_table() {
        assertThat(RankingCsv.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(RankingCsv.cell("Tea, \"hot\"")).isEqualTo("\"Tea, \"\"hot\"\"\"");
        assertThat(RankingCsv.cell("Tea\nClub")).isEqualTo("\"Tea\nClub\"");
        assertThat(RankingCsv.cell("Tea Club")).isEqualTo("Tea Club");
    }
}
