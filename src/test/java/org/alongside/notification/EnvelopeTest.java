package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The recipient in the SMTP commands and headers, read from the connection. */
class EnvelopeTest {

    @ParameterizedTest
    @CsvSource({
        "o'brien+tea@demo.example, o'brien+tea@demo.example",
        "Mixed.Case@Demo.Example, Mixed.Case@Demo.Example",
        "sian@tŷ.cymru, sian@xn--t-foa.cymru",
        "post@müller.example, post@xn--mller-kva.example",
        "a@例え.example, a@xn--r8jz45g.example",
    })
    void a_domain_of_any_script_is_written_in_ascii_and_nothing_else_changes(String typed, String envelope)
            throws Exception {
        try (SmtpRecorder server = new SmtpRecorder(false)) {
            send(server, typed);
            assertThat(server.lines()).contains("RCPT TO:<" + envelope + ">");
            assertThat(server.lines()).anySatisfy(line -> assertThat(line).endsWith("<" + envelope + ">"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "siân@demo.example, siân@demo.example",
        "gŵyr@tŷ.cymru, gŵyr@xn--t-foa.cymru",
        "小龍@demo.example, 小龍@demo.example",
    })
    void a_local_part_of_any_script_is_sent_as_it_is_where_the_server_offers_it(String typed, String envelope)
            throws Exception {
        try (SmtpRecorder server = new SmtpRecorder(true)) {
            send(server, typed);
            assertThat(server.lines()).contains("RCPT TO:<" + envelope + ">").anySatisfy(line -> assertThat(line)
                    .startsWith("MAIL FROM:")
                    .contains("SMTPUTF8"));
            assertThat(server.lines()).as("the header").anySatisfy(line -> assertThat(line)
                    .contains("<" + envelope + ">")
                    .doesNotStartWith("RCPT"));
        }
    }

    @Test
    void a_server_that_does_not_offer_it_is_told_no_address_at_all() throws Exception {
        try (SmtpRecorder server = new SmtpRecorder(false)) {
            assertThatThrownBy(() -> send(server, "gŵyr@demo.example"))
                    .asInstanceOf(InstanceOfAssertFactories.type(Carrier.NotCarried.class))
                    .satisfies(refused -> {
                        assertThat(refused.outlook()).isEqualTo(Carrier.Outlook.FOR_GOOD);
                        assertThat(refused).hasMessageContaining("cannot send to an address that has such letters");
                    });
            assertThat(server.lines()).noneMatch(line -> line.startsWith("RCPT") || line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"post@straße.example", "post@a_ŷ.example", "post@ｆull.example"})
    void a_domain_that_would_become_another_is_not_sent_to(String typed) throws Exception {
        try (SmtpRecorder server = new SmtpRecorder(true)) {
            assertThatThrownBy(() -> send(server, typed))
                    .asInstanceOf(InstanceOfAssertFactories.type(Carrier.NotCarried.class))
                    .satisfies(refused -> assertThat(refused.outlook()).isEqualTo(Carrier.Outlook.FOR_GOOD));
            assertThat(server.lines()).isEmpty();
        }
    }

    private static void send(SmtpRecorder server, String address) throws Carrier.NotCarried {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.port());
        new SmtpCarrier(mail, "post@alongside.demo.example", "Alongside").carry(message(address));
    }

    private static OutboxMessage message(String address) {
        return new OutboxMessage(
                UUID.randomUUID(),
                Instant.parse("2026-03-03T10:00:00Z"),
                Recipient.outside("Siân Gŵyr", address),
                null,
                "project/paused",
                Topic.NEWS,
                MessageChannel.MAIL,
                new OutboxMessage.Content("Subject", "Text", "<p>Text</p>", null, null, null, false),
                new OutboxMessage.Sending(MessageStatus.WAITING, 1, null, null, null, null, null));
    }
}
