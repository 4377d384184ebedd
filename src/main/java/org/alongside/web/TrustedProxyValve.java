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
 * Accepts forwarding headers only from trusted proxies; from others, {@code Forwarded} and {@code X-Forwarded-*} are
 * removed before they are read.
 *
 * <p>Each proxy appends the address it sees, so only the last address that is not a trusted proxy's is reliable; the
 * ones before it may be forged. It becomes the remote address. Scheme, host, port and prefix are left to Spring's
 * {@code ForwardedHeaderFilter}. See docs/adr/0078.
 */
class TrustedProxyValve extends ValveBase {

    private static final String ADDRESSES = "X-Forwarded-For";
    private static final String STANDARD = "Forwarded";
    private static final String PREFIX = "x-forwarded-";
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|[;\\s])for=(\"[^\"]*\"|[^;\\s]*)");

    /** An address with an optional port; IPv6 with a port is in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?|([0-9A-Fa-f:.]+)");

    private final List<NetMask> trusted;

    /**
     * @param trusted addresses, or ranges such as {@code 10.0.0.0/8}; empty trusts no one
     */
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
            // The rest of the standard header may be forged and would take precedence.
            headers.removeHeader(STANDARD);
            visitor(hops).ifKnown(request);
        }
        headers.removeHeader(ADDRESSES);
    }

    /** Keeps only the part of the standard header written by the visitor's proxy. */
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

    /** The last that is not a trusted proxy, or the first if all are. */
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
            // Never a host name, so no DNS lookup.
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
