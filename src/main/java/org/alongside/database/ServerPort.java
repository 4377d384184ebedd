package org.alongside.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server's port, stored in the data directory and reserved until the server listens. Two applications that start
 * at the same moment would otherwise choose the same port.
 */
final class ServerPort implements AutoCloseable {

    private static final int FIRST_PORT = 54320;
    private static final int PORTS_TRIED = 100;
    private static final Logger log = LoggerFactory.getLogger(ServerPort.class);

    private final int number;
    private final FileChannel reservation;

    private ServerPort(int number, FileChannel reservation) {
        this.number = number;
        this.reservation = reservation;
    }

    /** Keeps the port between starts unless it is taken. */
    static ServerPort reserve(Path data) throws IOException {
        Path remembered = data.resolve("postgres.port");
        int first = FIRST_PORT;
        if (Files.exists(remembered)) {
            try {
                first = Integer.parseInt(Files.readString(remembered).strip());
            } catch (NumberFormatException e) {
                log.debug("Ignoring {}", remembered, e);
            }
        }
        for (int port = first; port < first + PORTS_TRIED; port++) {
            FileChannel reservation = lock(port);
            if (reservation != null) {
                if (isFree(port)) {
                    Files.writeString(remembered, port + "\n");
                    return new ServerPort(port, reservation);
                }
                reservation.close();
            }
        }
        throw new IOException("no free port from " + first + " on");
    }

    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reservation.close();
    }

    /** A lock that every application of this user sees; null while another one is starting on this port. */
    private static @Nullable FileChannel lock(int port) throws IOException {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "alongside-" + System.getProperty("user.name", "") + "-" + port + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("Another start in this process has reserved port {}", port);
        }
        channel.close();
        return null;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
