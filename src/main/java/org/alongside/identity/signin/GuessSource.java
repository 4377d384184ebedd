package org.alongside.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a guess comes from.
 *
 * @param address the remote address; of IPv6, the first 64 bits, since one line has all the addresses below them
 * @param browser the hash of the cookie of {@link KnownBrowsers}; null without one
 */
record GuessSource(String address, @Nullable String browser) {

    private static final int LINE = 8;

    static GuessSource of(HttpServletRequest request) {
        return new GuessSource(line(request.getRemoteAddr()), KnownBrowsers.hash(request));
    }

    private static String line(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(parsed.getAddress(), 0, LINE) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Spring Security puts the details of an authentication into its messages. */
    @Override
    public String toString() {
        return "GuessSource[]";
    }
}
