package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import org.alongside.Started;
import org.alongside.TestTags;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The network addresses that reach the application, with and without accounts that have the public password. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag(TestTags.STARTED)
class ListenAddressTest {

    private static final String ONLY_HERE = "Only this computer can reach Alongside";
    private static final String WARNING = "Other computers can reach Alongside, and demonstration accounts can sign in";

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void a_demonstration_is_reached_from_this_computer_only() throws Exception {
        try (Started started = start("demonstration", "--alongside.demo=true", "--alongside.demo-cases=false")) {
            assertThat(new Visitor(started.port()).get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(isReachedFromOutside(started)).isFalse();
            assertThat(started.console()).contains(ONLY_HERE).doesNotContain(WARNING);
        }
    }

    @Test
    @Order(2)
    void so_is_what_the_demonstration_has_left_behind() throws Exception {
        try (Started started = start("demonstration", "--alongside.demo=false")) {
            assertThat(isReachedFromOutside(started)).isFalse();
            assertThat(started.console()).contains(ONLY_HERE);
        }
    }

    @Test
    @Order(3)
    void a_setting_opens_it_with_a_warning_that_administrators_see() throws Exception {
        try (Started started = start(
                "demonstration", "--alongside.demo=true", "--alongside.demo-cases=false", "--server.address=0.0.0.0")) {
            assertThat(isReachedFromOutside(started)).isTrue();
            assertThat(started.console()).contains(WARNING).doesNotContain(ONLY_HERE);
            Visitor administrator = Visitor.signedIn(started.port(), "administrator");
            assertThat(administrator.get("/admin").body()).contains("Demonstration accounts can sign in");
        }
    }

    @Test
    @Order(4)
    void without_demonstration_accounts_every_computer_reaches_it() throws Exception {
        try (Started started = start("own", "--alongside.demo=false")) {
            assertThat(isReachedFromOutside(started)).isTrue();
            assertThat(started.console()).doesNotContain(ONLY_HERE, WARNING);
        }
    }

    private static Started start(String data, String... settings) throws IOException {
        String[] all = java.util.Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "--server.port=0";
        all[settings.length + 1] = "--alongside.data=" + folder.resolve(data);
        return Started.with(all);
    }

    /** Whether it answers at this computer's network address, as used by other computers. */
    private static boolean isReachedFromOutside(Started started) throws Exception {
        int port = started.port();
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(outside.isPresent(), "this computer is in no network");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(outside.get(), port), 3_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
