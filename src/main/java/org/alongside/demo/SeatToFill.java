package org.alongside.demo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.body.BodyAdministration;
import org.alongside.body.SeatKind;
import org.alongside.identity.RunAs;
import org.alongside.recruitment.Channel;
import org.alongside.vacancy.InterestedPerson;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.VacancyCallOut;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The Co-production Board looks for a carer. From Oxfordshire's report: its Board are experts by experience with "a
 * check and challenge function"; a successor is needed.
 */
@Component
@Order(5)
class SeatToFill implements Story {

    private static final int YEARS = 3;

    private final DemoScript teller;
    private final BodyAdministration bodies;
    private final Vacancies vacancies;

    SeatToFill(DemoScript teller, BodyAdministration bodies, Vacancies vacancies) {
        this.teller = teller;
        this.bodies = bodies;
        this.vacancies = vacancies;
    }

    @Override
    public String title() {
        return "A seat on the Co-production Board (Oxfordshire)";
    }

    @Override
    public void tell() {
        teller.backToNow();
        teller.beginOn(teller.day().minusDays(5));
        VacancyCallOut call = new VacancyCallOut(
                bodies.named(DemoBodies.CO_PRODUCTION_BOARD).orElseThrow().id(),
                SeatKind.CARER,
                "Do you look after someone? Come to our Board six times a year. Tell us what you think of our plans, even if you"
                        + " do not like them. We pay for your time and your travel.",
                List.of(Channel.LOCAL_AREA_COORDINATORS, Channel.USER_LED_ORGANISATIONS, Channel.PARTNERSHIP_BOARDS),
                20,
                teller.day().plusDays(60),
                teller.day().plusDays(60).plusYears(YEARS));
        AtomicReference<UUID> begun = new AtomicReference<>();
        teller.as("officer", () -> begun.set(vacancies.begin(call)));
        String code = vacancies.require(Objects.requireNonNull(begun.get())).code();
        teller.goTo(teller.now().minusDays(1));
        RunAs.anyone(() -> {
            vacancies.interest(
                    code,
                    new InterestedPerson(
                            "Ina Interested",
                            "ina@demo.example",
                            null,
                            "I have looked after my son for twelve years.",
                            "Meetings while he is at school"));
            vacancies.interest(
                    code,
                    new InterestedPerson(
                            "Ira Invented",
                            "ira@demo.example",
                            "07700 900123",
                            "The Board should hear what it is like at night.",
                            null));
            return code;
        });
        teller.backToNow();
    }
}
