package org.alongside.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded server's port, stored in the data directory. */
final class ServerPort {

    private static final int FIRST_PORT = 54320;
    private static final Logger log = LoggerFactory.getLogger(ServerPort.class);

    private ServerPort() {}

    /** Keeps the port between starts unless it is taken. */
    static int choose(Path data) throws IOException {
        Path remembered = data.resolve("postgres.port");
        int first = FIRST_PORT;
        if (Files.exists(remembered)) {
            try {
                first = Integer.parseInt(Files.readString(remembered).strip());
            } catch (NumberFormatException e) {
                log.debug("Ignoring {}", remembered, e);
            }
        }
        for (int port = first; port < first + 100; port++) {
            if (isFree(port)) {
                Files.writeString(remembered, port + "\n");
                return port;
            }
        }
        throw new IOException("no free port from " + first + " on");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
