package org.alongside.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Connections to our own server on loopback that send their data byte by byte. */
final class SlowConnections implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();
    private final Map<Socket, StringBuilder> texts = new HashMap<>();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> sending;

    /** Opens them; each sends {@code beginning} at once and then a byte of {@code rest} every half second. */
    SlowConnections(int port, int count, String beginning, String rest) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(1_000);
            sockets.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] bytes = rest.getBytes(StandardCharsets.ISO_8859_1);
        int[] at = {0};
        sending = sender.scheduleAtFixedRate(
                () -> sendOne(bytes[at[0]++ % bytes.length]), 500, 500, TimeUnit.MILLISECONDS);
    }

    private void sendOne(byte next) {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(next);
            } catch (IOException closedByTheServer) {
                // Expected: the other connections continue.
            }
        }
    }

    /** The status lines so far, empty for a connection without a response. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            try {
                InputStream in = socket.getInputStream();
                byte[] line = in.available() == 0 ? new byte[0] : in.readNBytes(12);
                answers.add(new String(line, StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                answers.add("");
            }
        }
        return answers;
    }

    /** Everything received so far, by connection. */
    List<String> texts() {
        for (Socket socket : sockets) {
            StringBuilder text = texts.computeIfAbsent(socket, fresh -> new StringBuilder());
            try {
                InputStream in = socket.getInputStream();
                while (in.available() > 0) {
                    text.append(new String(in.readNBytes(in.available()), StandardCharsets.UTF_8));
                }
            } catch (IOException closedByTheServer) {
                // Keeps data received earlier.
            }
        }
        return sockets.stream().map(socket -> texts.get(socket).toString()).toList();
    }

    @Override
    public void close() {
        sending.cancel(true);
        sender.shutdownNow();
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // Already closed.
            }
        }
    }
}
