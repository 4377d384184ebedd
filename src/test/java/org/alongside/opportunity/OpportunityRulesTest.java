package org.alongside.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.project.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpportunityRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void what_the_proposer_does_not_know_is_taken_in_the_middle() {
        var facts = opportunity(IfKnown.NOT_KNOWN, CanChange.NOT_KNOWN, IfKnown.NOT_KNOWN, null, Reach.NOT_KNOWN)
                .facts(TODAY);
        assertThat(facts).isEqualTo(new Opportunity.Facts(true, CanChange.SOME, false, 52, Reach.HUNDREDS));
    }

    @Test
    void what_the_proposer_knows_is_taken_as_it_is() {
        var facts = opportunity(IfKnown.NO, CanChange.NOTHING, IfKnown.YES, TODAY.plusWeeks(8), Reach.THOUSANDS)
                .facts(TODAY);
        assertThat(facts).isEqualTo(new Opportunity.Facts(false, CanChange.NOTHING, true, 8, Reach.THOUSANDS));
    }

    @Test
    void the_time_there_is_gets_shorter_and_is_never_less_than_nothing() {
        Opportunity opportunity =
                opportunity(IfKnown.YES, CanChange.SOME, IfKnown.NO, TODAY.plusWeeks(3), Reach.DOZENS);
        assertThat(opportunity.facts(TODAY.plusDays(8)).weeks()).isEqualTo(1);
        assertThat(opportunity.facts(TODAY.plusWeeks(9)).weeks()).isZero();
    }

    @Test
    void the_proposer_is_known_by_the_address_however_it_is_typed() {
        Opportunity opportunity = opportunity(IfKnown.YES, CanChange.SOME, IfKnown.NO, null, Reach.DOZENS);
        assertThat(opportunity.isFrom(" PAT.proposer@Example.org ")).isTrue();
        assertThat(opportunity.isFrom("somebody@example.org")).isFalse();
    }

    @Test
    void the_latest_advice_counts_with_its_reason() {
        Opportunity opportunity = opportunity(IfKnown.YES, CanChange.SOME, IfKnown.NO, null, Reach.DOZENS);
        assertThat(opportunity.advisedLevel()).isEmpty();
        opportunity.advised(Level.CONSULT, "Little time");
        opportunity.advised(Level.CO_PRODUCE, "");
        assertThat(opportunity.advisedLevel()).contains(Level.CO_PRODUCE);
        assertThat(opportunity.advisedBecause()).isEmpty();
    }

    private static Opportunity opportunity(
            IfKnown open, CanChange canChange, IfKnown imposed, @Nullable LocalDate endsOn, Reach reach) {
        return new Opportunity(
                "CP-2027-0001",
                Examples.proposal("Homecare", open, canChange, imposed, endsOn, reach),
                Instant.parse("2027-02-01T10:00:00Z"),
                LocalDate.of(2027, 2, 15));
    }
}
