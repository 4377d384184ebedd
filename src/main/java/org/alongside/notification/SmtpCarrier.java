package org.alongside.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import org.alongside.notification.smtp.EnvelopeAddress;
import org.alongside.notification.smtp.Utf8MailSender;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by SMTP, as text and HTML alternatives, with the calendar entry if any. */
class SmtpCarrier implements Carrier {

    private final JavaMailSender sender;
    private final JavaMailSender utf8Sender;
    private final String from;
    private final String fromName;

    SmtpCarrier(JavaMailSenderImpl sender, String from, String fromName) {
        this.sender = sender;
        this.utf8Sender = new Utf8MailSender(sender);
        this.from = from;
        this.fromName = fromName;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.MAIL;
    }

    @Override
    public void carry(OutboxMessage message) throws NotCarried {
        try {
            EnvelopeAddress to = EnvelopeAddress.of(Objects.requireNonNull(message.email()));
            JavaMailSender able = to.needsUtf8() ? utf8Sender : sender;
            able.send(mail(message, to.address(), able.createMimeMessage().getSession()));
        } catch (EnvelopeAddress.Unwritable e) {
            throw new NotCarried(String.valueOf(e.getMessage()), Outlook.FOR_GOOD, e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotCarried(
                    plain(e), ExceptionUtils.hasCause(e, AddressException.class) ? Outlook.FOR_GOOD : Outlook.LATER, e);
        } catch (MailSendException e) {
            Exception first = e.getMessageExceptions().length > 0 ? e.getMessageExceptions()[0] : e;
            throw new NotCarried(plain(first), outlook(e, first), e);
        } catch (MailException e) {
            throw new NotCarried(plain(e), Outlook.DOWN, e);
        }
    }

    private MimeMessage mail(OutboxMessage message, String address, Session session)
            throws MessagingException, UnsupportedEncodingException {
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage mail = new WithItsOwnId(session, "<" + message.id() + "@" + domain + ">");
        mail.setFrom(new InternetAddress(from, fromName, StandardCharsets.UTF_8.name()));
        InternetAddress to = new InternetAddress(address, message.name(), StandardCharsets.UTF_8.name());
        to.validate();
        mail.setRecipient(MimeMessage.RecipientType.TO, to);
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.createdAt()));
        // Prevents out-of-office replies to a mailbox that is not read.
        mail.setHeader("Auto-Submitted", "auto-generated");

        MimeMultipart kinds = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), StandardCharsets.UTF_8.name());
        kinds.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(page(message), "text/html; charset=UTF-8");
        kinds.addBodyPart(html);

        if (message.calendar() == null) {
            mail.setContent(kinds);
        } else {
            MimeBodyPart both = new MimeBodyPart();
            both.setContent(kinds);
            MimeBodyPart entry = new MimeBodyPart();
            entry.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    message.calendar().getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; method=" + message.calendarMethod())));
            entry.setFileName("appointment.ics");
            mail.setContent(new MimeMultipart("mixed", both, entry));
        }
        mail.saveChanges();
        return mail;
    }

    private static String page(OutboxMessage message) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\"></head><body>" + message.html()
                + "</body></html>";
    }

    /** Without a response for this message the server is unavailable, and other messages need not be tried. */
    private static Outlook outlook(MailSendException failure, Exception first) {
        if (refusedForGood(first)) {
            return Outlook.FOR_GOOD;
        }
        return failure.getMessageExceptions().length > 0 && !isAway(first) ? Outlook.LATER : Outlook.DOWN;
    }

    private static boolean isAway(Exception failure) {
        return ExceptionUtils.getThrowableList(failure).stream().anyMatch(IOException.class::isInstance);
    }

    private static boolean refusedForGood(Exception failure) {
        // For a 5xx on the recipient, SendFailedException lists the address as invalid; for a temporary error it does
        // not.
        return ExceptionUtils.getThrowableList(failure).stream()
                .anyMatch(cause -> cause instanceof AddressException
                        || cause instanceof Utf8MailSender.NotOffered
                        || cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    /** The type of failure and the server's response in one line, for administrators only. */
    private static String plain(Exception failure) {
        Throwable root = ExceptionUtils.getRootCause(failure);
        if (root instanceof Utf8MailSender.NotOffered) {
            return String.valueOf(root.getMessage());
        }
        String said = root.getMessage() == null
                ? ""
                : ": " + root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + said;
    }

    /** Keeps its given Message-ID, so that a retry after a lost response is recognised as a duplicate. */
    private static final class WithItsOwnId extends MimeMessage {
        private final String id;

        WithItsOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
