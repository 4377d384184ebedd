package org.alongside.scanner;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks clamd's protocol, and finds {@link #VIRUS}. */
public final class ClamdStub implements AutoCloseable {

    public static final String VIRUS = "harmful-content-of-a-test";

    /** clamd's StreamMaxLength. */
    static final int LONGEST = 1_000_000;

    private final ServerSocketChannel server;
    private final String address;

    private ClamdStub(ServerSocketChannel server, String address) {
        this.server = server;
        this.address = address;
        Thread thread = new Thread(this::accept, "clamd-stub");
        thread.setDaemon(true);
        thread.start();
    }

    public static ClamdStub onTcp() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        return new ClamdStub(server, "127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort());
    }

    static ClamdStub onSocket(Path path) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        return new ClamdStub(server, "unix:" + path);
    }

    /** An address at which nothing answers. */
    public static String nowhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    public static VirusScanner scanner(String address) {
        return scanner(address, Duration.ofSeconds(10));
    }

    static VirusScanner scanner(String address, Duration timeout) {
        return new VirusScanner(new ScannerSettings(address, timeout));
    }

    public VirusScanner scanner() {
        return scanner(address);
    }

    private void accept() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept();
                    DataInputStream in = new DataInputStream(Channels.newInputStream(client))) {
                String answer = answer(in);
                if (answer != null) {
                    Channels.newOutputStream(client).write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException gone) {
                // The next one may be served.
            }
        }
    }

    private static @Nullable String answer(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        if (command.toString().equals("zPING")) {
            return "PONG";
        }
        if (!command.toString().equals("zINSTREAM")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (content.size() > LONGEST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(VIRUS)
                ? "stream: Test.Virus FOUND"
                : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
