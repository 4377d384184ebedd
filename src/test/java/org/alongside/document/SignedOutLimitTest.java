package org.alongside.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.alongside.AlongsideTest;
import org.alongside.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server reads from clients without sign-in: at any URL, no more than a public form holds. */
@AlongsideTest
class SignedOutLimitTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long MUCH = 100L * MEGABYTE;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/opportunities/new", "/take-part/nothing", "/sign-in", "/work", "/nowhere", "/kept"})
    void much_is_refused_when_it_is_announced_before_any_of_it_is_read(String path) throws IOException {
        assertThat(answer(path, "Content-Length: " + MUCH, "")).startsWith("HTTP/1.1 413");
    }

    @Test
    void files_of_unknown_length_are_not_begun() throws IOException {
        assertThat(answer("/opportunities/new", "Transfer-Encoding: chunked", "100000\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_session_without_anybody_in_it_counts_as_nobody() {
        Visitor somebody = new Visitor(port);
        somebody.get("/sign-in");
        HttpResponse<String> refused =
                somebody.upload("/opportunities/new", "file", "Film.mp4", new byte[2 * MEGABYTE]);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("You sent too much at once");
    }

    @Test
    void a_public_form_that_comes_with_its_pages_text_is_taken() {
        Visitor somebody = new Visitor(port);
        somebody.get("/opportunities/new");
        HttpResponse<String> taken = somebody.upload("/opportunities/new", "file", "a.txt", new byte[300_000]);
        assertThat(taken.statusCode()).isNotEqualTo(413);
    }

    @Test
    void whoever_is_signed_in_sends_what_their_form_takes() {
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/work");
        assertThat(officer.upload("/work/bulk", "file", "a.txt", new byte[2 * MEGABYTE])
                        .statusCode())
                .isNotEqualTo(413);
    }

    /** Sends a request's head and the start of its body, and reads the status line. */
    private String answer(String path, String length, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + length
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
