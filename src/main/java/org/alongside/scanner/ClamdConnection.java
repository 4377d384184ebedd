package org.alongside.scanner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One command to clamd, over TCP or a Unix socket. The connection is closed when the time is over. */
final class ClamdConnection implements AutoCloseable {

    private static final String UNIX = "unix:";
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final CompletableFuture<Void> limit;
    private final OutputStream out;

    ClamdConnection(String address, Duration timeout) throws IOException {
        SocketAddress at = at(address);
        channel = SocketChannel.open(
                at instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        limit = CompletableFuture.runAsync(
                this::interrupt, CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        out = Channels.newOutputStream(channel);
        try {
            channel.connect(at);
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof IOException away ? away : new IOException(e);
        }
    }

    /** @return clamd's answer, such as {@code stream: OK} or {@code stream: Eicar-Test-Signature FOUND} */
    String scan(VirusScanner.Content content) throws IOException {
        command("INSTREAM");
        try {
            content.writeTo(new Pieces());
            out.write(new byte[Integer.BYTES]);
        } catch (IOException e) {
            // clamd closes its side when a file is larger than its StreamMaxLength, after it has said so.
            return answer(e);
        }
        return answer(null);
    }

    boolean ping() throws IOException {
        command("PING");
        return answer(null).equals("PONG");
    }

    private void command(String command) throws IOException {
        out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private String answer(@org.jspecify.annotations.Nullable IOException broken) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            InputStream in = Channels.newInputStream(channel);
            for (int next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
                answer.write(next);
            }
        } catch (IOException e) {
            throw broken == null ? e : broken;
        }
        if (answer.size() == 0) {
            throw broken == null ? new IOException("No answer") : broken;
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static SocketAddress at(String address) throws IOException {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(address.substring(UNIX.length()));
        }
        int colon = address.lastIndexOf(':');
        try {
            return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("alongside.documents.scanner.address is not host:port or unix:/path", e);
        }
    }

    private void interrupt() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        limit.cancel(false);
        channel.close();
    }

    /** Each piece with its length before it, as INSTREAM asks for. */
    private final class Pieces extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; at += PIECE) {
                int piece = Math.min(PIECE, from + length - at);
                out.write(ByteBuffer.allocate(Integer.BYTES).putInt(piece).array());
                out.write(bytes, at, piece);
            }
        }
    }
}
