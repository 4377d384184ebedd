package org.alongside.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ApplicationRulesTest {

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2027-04-01T10:00:00Z");

    @Test
    void whoever_waits_can_still_get_a_place() {
        Application application = in(ApplicationState.APPLIED);
        application.putOnWaitlist(NOW);
        assertThat(application.isOpen()).isTrue();
        application.offerPlace(NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.PLACE);
    }

    @Test
    void whoever_was_turned_down_is_not_decided_about_again() {
        Application application = in(ApplicationState.NOT_THIS_TIME);
        assertThatIllegalStateException().isThrownBy(() -> application.offerPlace(NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> in(ApplicationState.PLACE).turnDown(NOW));
    }

    @Test
    void only_somebody_with_a_place_is_welcomed_and_only_once() {
        assertThatIllegalStateException()
                .isThrownBy(() -> in(ApplicationState.WAITING).welcome(ACCOUNT, NOW));
        Application application = in(ApplicationState.PLACE);
        application.welcome(ACCOUNT, NOW);
        assertThat(application.account()).isEqualTo(ACCOUNT);
        assertThatIllegalStateException().isThrownBy(() -> application.welcome(ACCOUNT, NOW));
    }

    @Test
    void a_place_is_given_up_once() {
        Application application = in(ApplicationState.PLACE);
        assertThat(application.giveUp(NOW)).isTrue();
        assertThat(application.giveUp(NOW)).isFalse();
        assertThat(in(ApplicationState.WAITING).giveUp(NOW)).isFalse();
    }

    @Test
    void the_terms_are_accepted_by_those_with_a_place_and_a_second_click_changes_nothing() {
        assertThat(in(ApplicationState.APPLIED).acceptTerms(NOW)).isFalse();
        Application application = in(ApplicationState.PLACE);
        assertThat(application.acceptTerms(NOW)).isTrue();
        assertThat(application.acceptTerms(NOW.plusSeconds(1))).isFalse();
        assertThat(application.termsAcceptedAt()).isEqualTo(NOW);
    }

    /** As loaded from the database: rows are written with SQL (ApplicantDetails). */
    private static Application in(ApplicationState state) {
        Application application = new Application();
        ReflectionTestUtils.setField(application, "id", UUID.randomUUID());
        ReflectionTestUtils.setField(application, "state", state);
        return application;
    }
}
