package org.alongside.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Believes what a request says about where it comes from only when a trusted proxy says so. From everybody else
 * {@code Forwarded} and {@code X-Forwarded-*} are removed before anything reads them.
 *
 * <p>A proxy adds the address that it sees to those that the request came with, so only the last address that is not one of
 * the trusted proxies' own is known; the ones before it are whatever the visitor made up. It becomes the remote
 * address. Scheme, host, port and prefix are left to Spring's {@code ForwardedHeaderFilter}. See docs/adr/0078.
 */
class TrustedProxyValve extends ValveBase {

    private static final String ADDRESSES = "X-Forwarded-For";
    private static final String STANDARD = "Forwarded";
    private static final String PREFIX = "x-forwarded-";
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|[;\\s])for=(\"[^\"]*\"|[^;\\s]*)");

    /** An address, perhaps with a port; an IPv6 address with a port stands in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?|([0-9A-Fa-f:.]+)");

    private final List<NetMask> trusted;

    /** @param trusted addresses, or ranges such as {@code 10.0.0.0/8}; empty trusts nobody */
    TrustedProxyValve(List<String> trusted) {
        super(true);
        this.trusted = trusted.stream().map(NetMask::new).toList();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        if (isTrusted(request.getRemoteAddr())) {
            believe(request, headers);
        } else {
            forget(headers);
        }
        getNext().invoke(request, response);
    }

    private void believe(Request request, MimeHeaders headers) {
        List<String> hops = all(headers, ADDRESSES);
        if (hops.isEmpty()) {
            readStandard(request, headers);
        } else {
            // What is left of the standard header may be the visitor's own, and would come first.
            headers.removeHeader(STANDARD);
            visitor(hops).ifKnown(request);
        }
        headers.removeHeader(ADDRESSES);
    }

    /** Of the standard header only the part that the visitor's proxy wrote is kept. */
    private void readStandard(Request request, MimeHeaders headers) {
        List<String> parts = all(headers, STANDARD);
        if (parts.isEmpty()) {
            return;
        }
        Hop hop = visitor(parts.stream().map(TrustedProxyValve::forOf).toList());
        hop.ifKnown(request);
        String kept = FOR.matcher(parts.get(hop.index())).replaceAll("");
        headers.removeHeader(STANDARD);
        if (!kept.isBlank()) {
            headers.addValue(STANDARD).setString(kept.replaceFirst("^\\s*;", ""));
        }
    }

    /** The last one that is not a trusted proxy; the first, when all are. */
    private Hop visitor(List<String> hops) {
        for (int i = hops.size() - 1; i > 0; i--) {
            String address = address(hops.get(i));
            if (!isTrusted(address)) {
                return new Hop(i, address);
            }
        }
        return new Hop(0, address(hops.get(0)));
    }

    private record Hop(int index, @Nullable String address) {

        void ifKnown(Request request) {
            if (address != null) {
                request.setRemoteAddr(address);
                request.setRemoteHost(address);
            }
        }
    }

    private boolean isTrusted(@Nullable String address) {
        if (address == null || trusted.isEmpty()) {
            return false;
        }
        try {
            // Never a name, so nothing is looked up.
            InetAddress peer = InetAddress.getByName(address);
            return trusted.stream().anyMatch(mask -> mask.matches(peer));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static @Nullable String address(String hop) {
        Matcher found = ADDRESS.matcher(hop.strip());
        if (!found.matches()) {
            return null;
        }
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }

    private static String forOf(String part) {
        Matcher found = FOR.matcher(part);
        return found.find() ? found.group(1).replace("\"", "") : "";
    }

    private static List<String> all(MimeHeaders headers, String name) {
        return Collections.list(headers.values(name)).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void forget(MimeHeaders headers) {
        List<String> names = Collections.list(headers.names()).stream()
                .filter(name -> name.equalsIgnoreCase(STANDARD)
                        || name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .toList();
        names.forEach(headers::removeHeader);
    }
}
