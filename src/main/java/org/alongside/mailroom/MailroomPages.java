package org.alongside.mailroom;

import org.alongside.calendar.Holidays;
import org.alongside.identity.AdminPage;
import org.alongside.notification.MessageStatus;
import org.alongside.notification.OutboxAdministration;
import org.alongside.notification.SendingPermit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailroomPages {

    @Bean
    AdminPage outboxPage(OutboxAdministration desk) {
        return new AdminPage("/admin/outbox", "mailroom.outbox", 20, () -> desk.counts()
                .getOrDefault(MessageStatus.FAILED, 0L)
                .intValue());
    }

    @Bean
    AdminPage sendingPage(SendingPermit permit) {
        return new AdminPage(
                "/admin/sending",
                "mailroom.sending",
                21,
                () -> permit.state() == SendingPermit.State.UNDECIDED ? 1 : 0);
    }

    @Bean
    AdminPage pilePage() {
        return new AdminPage("/letters", "mailroom.pile", 25);
    }

    @Bean
    AdminPage holidaysPage(Holidays holidays) {
        return new AdminPage("/admin/holidays", "mailroom.holidays", 40, () -> holidays.runOut() ? 1 : 0);
    }
}
