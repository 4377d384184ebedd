package org.alongside.notification;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sending by SMTP, when {@code spring.mail.host} says where. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sending {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Carrier smtpCarrier(
            JavaMailSender sender,
            @Value("${alongside.notification.from:alongside@localhost.localdomain}") String from,
            @Value("${alongside.notification.from-name:Alongside}") String fromName) {
        return new SmtpCarrier(sender, from, fromName);
    }

    @Component
    static class Schedule {
        private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

        private final Optional<OutboxSender> sender;

        Schedule(
                OutboxMessages messages,
                Optional<Carrier> carrier,
                PlatformTransactionManager transactions,
                Clock clock) {
            this.sender = carrier.map(
                    given -> new OutboxSender(messages, given, new TransactionTemplate(transactions), clock));
        }

        @Scheduled(fixedDelayString = "${alongside.notification.send-every:5s}", initialDelayString = "5s")
        void run() {
            try {
                sender.ifPresent(OutboxSender::sendDue);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The outbox cannot be read at the moment; it is tried again.");
            }
        }
    }
}
