package org.alongside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at the port before anything else is started: a second start says at once that there is a first. */
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
        // Some systems give a port to one server for all addresses and to another for this computer's own.
        check(new InetSocketAddress(port));
        check(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static void check(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port that a killed server has just left is free again, although the system still waits on it.
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new PortInUseException(address.getPort(), e);
        }
    }
}
