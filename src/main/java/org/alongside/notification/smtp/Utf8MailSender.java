package org.alongside.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends to addresses with other characters than ASCII before the @, through the same server. Refuses before the first command
 * if the server does not offer SMTPUTF8, because Angus Mail would cut each character down to its last byte.
 */
public final class Utf8MailSender extends JavaMailSenderImpl {

    /** The server cannot send to such addresses. */
    public static final class NotOffered extends MessagingException {
        private static final long serialVersionUID = 1L;

        NotOffered() {
            super("The mail server cannot send to an address that has such letters before the @");
        }
    }

    public Utf8MailSender(JavaMailSenderImpl server) {
        setHost(server.getHost());
        setPort(server.getPort());
        setProtocol(server.getProtocol());
        setUsername(server.getUsername());
        setPassword(server.getPassword());
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        properties.put("mail.mime.allowutf8", "true");
        setJavaMailProperties(properties);
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        Transport transport = super.connectTransport();
        if (transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8")) {
            return transport;
        }
        transport.close();
        throw new NotOffered();
    }
}
