package org.alongside.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.junit.jupiter.api.Test;

class PlacesOfferRulesTest {

    private static final UUID ASHA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CAL = new UUID(0, 3);
    private static final List<UUID> ALL = List.of(ASHA, BEN, CAL);

    @Test
    void nobody_has_a_place_and_waits_as_well() {
        assertThat(refused(new PlacesOffer(Set.of(ASHA), Set.of(ASHA, BEN, CAL), ""), 3))
                .isEqualTo("waitlist");
    }

    @Test
    void there_are_not_more_places_than_are_left() {
        assertThat(refused(new PlacesOffer(Set.of(ASHA, BEN), Set.of(CAL), ""), 1))
                .isEqualTo("places");
        assertThatCode(() -> new PlacesOffer(Set.of(ASHA), Set.of(BEN, CAL), "").check(ALL, 1))
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_is_turned_down_is_told_why() {
        PlacesOffer offer = new PlacesOffer(Set.of(ASHA), Set.of(BEN), " ");
        assertThat(refused(offer, 3)).isEqualTo("reason");
        assertThatCode(() -> new PlacesOffer(Set.of(ASHA), Set.of(BEN), "The room holds two").check(ALL, 3))
                .doesNotThrowAnyException();
    }

    @Test
    void each_who_applied_is_answered_in_one_way() {
        PlacesOffer offer = new PlacesOffer(Set.of(ASHA), Set.of(BEN), "The room holds two");
        assertThat(ALL)
                .extracting(offer::answerTo)
                .containsExactly(ApplicationState.PLACE, ApplicationState.WAITING, ApplicationState.NOT_THIS_TIME);
        assertThat(offer.turnsNobodyDown(ALL)).isFalse();
        assertThat(offer.turnsNobodyDown(List.of(ASHA, BEN))).isTrue();
    }

    private static String refused(PlacesOffer offer, int left) {
        ValidationRejected[] refusal = new ValidationRejected[1];
        assertThatExceptionOfType(ValidationRejected.class)
                .isThrownBy(() -> offer.check(ALL, left))
                .satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].field().orElseThrow();
    }
}
