package org.alongside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the port before anything else starts, so that a second instance fails at once. */
class PortIsFree implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        InetAddress address = context.getEnvironment().getProperty("server.address", InetAddress.class);
        if (address != null) {
            check(new InetSocketAddress(address, port));
            return;
        }
        // Some systems let different servers bind the same port on all addresses and on loopback.
        check(new InetSocketAddress(port));
        check(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static void check(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Ignores the TIME_WAIT state of a port whose server was killed.
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new PortInUseException(address.getPort(), e);
        }
    }
}
