package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.alongside.AlongsideTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Malformed URLs still get the application's own error page. */
@AlongsideTest
class MalformedAddressTest {

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/projects/%",
                "/%c0%af",
                "/%ff%fe",
                "/a%2fb",
                "/a%5cb",
                "/%00",
                "/a\\b",
                "/../../etc",
                "/?x=%",
                "/?x=%ff",
                "/sign-in?next=%%%",
                "/;jsessionid=1",
                "//x",
                "/a;b=c/d"
            })
    void an_odd_address_gets_a_page_of_the_product(String address) throws IOException {
        String answer = get(address);
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer).as("status").doesNotStartWith("HTTP/1.1 5");
        if (!answer.startsWith("HTTP/1.1 2") && !answer.startsWith("HTTP/1.1 3")) {
            assertThat(answer)
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("govuk-template")
                    .doesNotContain("Apache Tomcat")
                    .doesNotContain("\tat ");
        }
    }

    private String get(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
