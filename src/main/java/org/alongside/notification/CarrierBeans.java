package org.alongside.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** SMTP when {@code spring.mail.host} is set, and GOV.UK Notify when it has a key. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CarrierBeans {

    @Bean
    @ConditionalOnExpression("!environment.getProperty('spring.mail.host', '').isBlank()")
    Carrier smtpCarrier(JavaMailSenderImpl sender, NotificationSettings settings) {
        return new SmtpCarrier(sender, settings.from(), settings.fromName());
    }

    @Bean
    @ConditionalOnProperty("alongside.notify.mail-template")
    Carrier notifyMail(NotifyService notify, @Value("${alongside.notify.mail-template}") String template) {
        return new NotifyCarrier(notify, MessageChannel.MAIL, template);
    }

    @Bean
    @ConditionalOnProperty("alongside.notify.text-template")
    Carrier notifyText(NotifyService notify, @Value("${alongside.notify.text-template}") String template) {
        return new NotifyCarrier(notify, MessageChannel.TEXT, template);
    }

    @Bean
    @ConditionalOnProperty("alongside.notify.letter-template")
    Carrier notifyLetter(NotifyService notify, @Value("${alongside.notify.letter-template}") String template) {
        return new NotifyCarrier(notify, MessageChannel.LETTER, template);
    }

    @Bean
    @ConditionalOnProperty("alongside.notify.key")
    NotifyService notifyService(
            @Value("${alongside.notify.key}") String key, @Value("${alongside.notify.url:}") String url) {
        return new NotifyService(key, url);
    }

    /**
     * One thread per channel with a carrier, so that a hanging service delays neither other channels nor scheduled
     * jobs.
     */
    @Component
    static class Threads implements SmartLifecycle {
        private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

        /** The pause after a service was unavailable. */
        private static final Duration REST = Duration.ofSeconds(30);

        private static final Duration FIRST = Duration.ofSeconds(5);

        private final OutboxMessages messages;
        private final Carriers carriers;
        private final PlatformTransactionManager transactions;
        private final Clock clock;
        private final Duration every;
        private final Duration patience;
        private final SendingPermit permit;
        private final List<Thread> threads = new ArrayList<>();

        Threads(
                OutboxMessages messages,
                Carriers carriers,
                PlatformTransactionManager transactions,
                Clock clock,
                NotificationSettings settings,
                SendingPermit permit) {
            this.messages = messages;
            this.carriers = carriers;
            this.transactions = transactions;
            this.clock = clock;
            this.every = settings.sendEvery();
            this.patience = settings.patience();
            this.permit = permit;
        }

        @Override
        public synchronized void start() {
            for (MessageChannel channel : carriers.channels()) {
                OutboxSender sender = new OutboxSender(
                        messages, carriers, channel, new TransactionTemplate(transactions), clock, patience);
                Thread thread = new Thread(() -> run(sender), "outbox-" + channel);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
        }

        @Override
        public synchronized void stop() {
            threads.forEach(Thread::interrupt);
            threads.clear();
        }

        @Override
        public synchronized boolean isRunning() {
            return !threads.isEmpty();
        }

        private void run(OutboxSender sender) {
            try {
                Thread.sleep(FIRST.toMillis());
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.sleep((round(sender) ? REST : every).toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean round(OutboxSender sender) {
            try {
                // Checked in each round, because a database can be restored while the application is running.
                return permit.state() != SendingPermit.State.ALLOWED
                        || sender.sendDue().down();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The outbox cannot be read at the moment; it is tried again.");
                return true;
            } catch (RuntimeException | Error e) {
                // The thread continues: one bad message must not stop the others.
                LOG.error("The outbox stumbled; it is tried again.", e);
                return true;
            }
        }
    }
}
