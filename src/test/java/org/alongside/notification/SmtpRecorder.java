package org.alongside.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps every line it is sent, since GreenMail does not offer SMTPUTF8. */
final class SmtpRecorder implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final boolean utf8;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    SmtpRecorder(boolean utf8) throws IOException {
        this.utf8 = utf8;
        Thread thread = new Thread(this::accept, "smtp-recorder");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The commands and the message, decoded as UTF-8. */
    List<String> lines() {
        return lines;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                talk(client, in);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client, BufferedReader in) throws IOException {
        say(client, "220 recorder");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (data) {
                data = !".".equals(line);
                if (!data) {
                    say(client, "250 kept");
                }
            } else if (line.startsWith("EHLO")) {
                say(client, utf8 ? "250-recorder\r\n250-8BITMIME\r\n250 SMTPUTF8" : "250 recorder");
            } else if (line.startsWith("DATA")) {
                data = true;
                say(client, "354 go on");
            } else if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
