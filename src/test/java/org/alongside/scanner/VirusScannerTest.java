package org.alongside.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.alongside.scanner.VirusScanner.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** clamd's protocol, over TCP and a Unix socket. */
class VirusScannerTest {

    private static final byte[] LARGE = new byte[200_000];

    @TempDir
    Path folder;

    @Test
    void content_is_streamed_in_pieces_and_the_answer_is_understood() throws IOException {
        try (ClamdStub clamd = ClamdStub.onTcp()) {
            assertThat(scan(clamd.scanner(), LARGE)).isEqualTo(Finding.CLEAN);
            assertThat(scan(clamd.scanner(), ("after\n" + ClamdStub.VIRUS).getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(Finding.INFECTED);
            assertThat(clamd.scanner().answers()).isTrue();
        }
    }

    @Test
    void a_unix_socket_is_an_address_as_well() throws IOException {
        Path socket = folder.resolve("clamd.ctl");
        try (ClamdStub clamd = ClamdStub.onSocket(socket)) {
            assertThat(scan(ClamdStub.scanner("unix:" + socket), ClamdStub.VIRUS.getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(Finding.INFECTED);
            assertThat(scan(clamd.scanner(), LARGE)).isEqualTo(Finding.CLEAN);
        }
    }

    @Test
    void a_scanner_that_is_away_or_cannot_scan_a_file_finds_nothing_out() throws IOException {
        assertThat(scan(ClamdStub.scanner(ClamdStub.nowhere()), LARGE)).isEqualTo(Finding.UNAVAILABLE);
        assertThat(scan(ClamdStub.scanner("unix:" + folder.resolve("none")), LARGE))
                .isEqualTo(Finding.UNAVAILABLE);
        assertThat(scan(ClamdStub.scanner("no address"), LARGE)).isEqualTo(Finding.UNAVAILABLE);
        assertThat(ClamdStub.scanner(ClamdStub.nowhere()).answers()).isFalse();
        try (ClamdStub clamd = ClamdStub.onTcp()) {
            assertThat(scan(clamd.scanner(), new byte[2 * ClamdStub.LONGEST])).isEqualTo(Finding.UNAVAILABLE);
        }
    }

    @Test
    void a_scanner_that_hangs_is_given_up() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            VirusScanner scanner = ClamdStub.scanner("127.0.0.1:" + hanging.getLocalPort(), Duration.ofMillis(300));
            assertThat(scan(scanner, LARGE)).isEqualTo(Finding.UNAVAILABLE);
        }
    }

    @Test
    void without_an_address_nothing_is_scanned() {
        assertThat(scan(ClamdStub.scanner(""), LARGE)).isEqualTo(Finding.NOT_SCANNED);
    }

    /** With a real one: {@code -Dclamd=unix:/run/clamav/clamd.ctl}, or host and port. */
    @Test
    @EnabledIfSystemProperty(named = "clamd", matches = ".+")
    void a_real_clamd_finds_the_test_file_of_eicar() {
        VirusScanner scanner = ClamdStub.scanner(System.getProperty("clamd"));
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";
        assertThat(scanner.answers()).isTrue();
        assertThat(scan(scanner, eicar.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Finding.INFECTED);
        assertThat(scan(scanner, LARGE)).isEqualTo(Finding.CLEAN);
    }

    private static Finding scan(VirusScanner scanner, byte[] content) {
        return scanner.scan(out -> out.write(content));
    }
}
