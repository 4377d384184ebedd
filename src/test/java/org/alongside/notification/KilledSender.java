package org.alongside.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A separate process that hands one message to a real mail server and waits to be killed before recording it. */
final class KilledSender {

    private KilledSender() {}

    public static void main(String[] arguments) {
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(Integer.parseInt(arguments[3]));
        SmtpCarrier smtp = new SmtpCarrier(mail, "post@alongside.demo.example", "Alongside");
        Carrier waiting = new Carrier() {
            @Override
            public MessageChannel channel() {
                return MessageChannel.MAIL;
            }

            @Override
            public void carry(OutboxMessage message) throws NotCarried {
                smtp.carry(message);
                System.out.println("handed over");
                System.out.flush();
                try {
                    Thread.sleep(Duration.ofMinutes(2).toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        new OutboxSender(
                        new OutboxMessages(
                                JdbcClient.create(database),
                                new NamedParameterJdbcTemplate(database),
                                new OutboxDeliveries(
                                        JdbcClient.create(database), new NamedParameterJdbcTemplate(database)),
                                Clock.systemUTC()),
                        new Carriers(List.of(waiting)),
                        MessageChannel.MAIL,
                        new TransactionTemplate(new DataSourceTransactionManager(database)),
                        Clock.systemUTC(),
                        Duration.ofMinutes(2))
                .sendDue();
    }
}
