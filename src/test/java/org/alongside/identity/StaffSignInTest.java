package org.alongside.identity;

import static org.alongside.identity.Visitor.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alongside.Alongside;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The council's single sign-on, with a stub of its provider. It needs its own configuration, so a second application is
 * started on the same database; this also shows that sessions outlive the application.
 */
@AlongsideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    private final StubProvider provider = StubProvider.start();
    private ConfigurableApplicationContext council =
            new org.springframework.context.support.GenericApplicationContext();
    private int councilPort;

    @BeforeAll
    void an_application_that_knows_the_provider() {
        people.account("officer");
        String registration = "spring.security.oauth2.client.registration.council.";
        String provided = "spring.security.oauth2.client.provider.council.";
        council = new SpringApplicationBuilder(Alongside.class)
                .profiles("test")
                .properties(Map.of("server.port", "0"))
                .run(
                        "--server.port=0",
                        "--" + registration + "client-id=alongside",
                        "--" + registration + "client-secret=secret",
                        "--" + registration + "client-name=the council",
                        "--" + registration + "scope=openid,email",
                        "--" + registration + "authorization-grant-type=authorization_code",
                        "--" + registration + "redirect-uri={baseUrl}/login/oauth2/code/council",
                        "--" + provided + "authorization-uri=" + provider.address() + "/authorize",
                        "--" + provided + "token-uri=" + provider.address() + "/token",
                        "--" + provided + "jwk-set-uri=" + provider.address() + "/keys",
                        "--" + provided + "user-name-attribute=sub");
        councilPort = Integer.parseInt(
                java.util.Objects.requireNonNull(council.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    void stop() {
        council.close();
        provider.stop();
    }

    @Test
    void staff_sign_in_at_the_council_and_hold_the_roles_of_their_account() {
        String email = UUID.randomUUID() + "@demo.example";
        accounts.add("Stella Staff", email, null, Set.of(Role.ADMINISTRATOR));
        Visitor visitor = new Visitor(councilPort);
        assertThat(visitor.get("/sign-in").body()).contains("Sign in with the council");
        assertThat(signInAs(visitor, email.toUpperCase(java.util.Locale.ROOT), true))
                .isEqualTo("/");
        assertThat(visitor.get("/admin").body()).contains("Stella Staff");
    }

    @Test
    void somebody_without_an_account_is_told_whom_to_ask() {
        Visitor visitor = new Visitor(councilPort);
        assertThat(signInAs(visitor, UUID.randomUUID() + "@demo.example", true)).isEqualTo("/sign-in?staff");
        assertThat(visitor.get("/sign-in?staff").body()).contains("Ask an administrator");
        assertThat(place(visitor.get("/admin"))).isEqualTo("/sign-in");
    }

    @Test
    void an_address_that_the_provider_has_not_verified_counts_for_nothing() {
        Visitor visitor = new Visitor(councilPort);
        assertThat(signInAs(visitor, "administrator@demo.example", false)).isEqualTo("/sign-in?staff");
    }

    @Test
    void a_disabled_account_does_not_get_in_by_the_council_either() {
        String email = UUID.randomUUID() + "@demo.example";
        Account account = accounts.add("Gone Staff", email, null, Set.of(Role.OFFICER));
        accounts.disable(account.id());
        assertThat(signInAs(new Visitor(councilPort), email, true)).isEqualTo("/sign-in?staff");
    }

    @Test
    void where_staff_have_their_own_sign_in_a_link_does_not_lead_around_it() {
        SignInLinks links = council.getBean(SignInLinks.class);
        links.sendTo("administrator@demo.example");
        links.sendTo("contributor@demo.example");
        assertThat(council.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select distinct email from outbox_message where template = 'identity/sign-in-link'"
                                + " and email in ('administrator@demo.example', 'contributor@demo.example')")
                        .query(String.class)
                        .list())
                .containsExactly("contributor@demo.example");
    }

    @Test
    void a_session_outlives_the_application() {
        Visitor visitor = Visitor.signedIn(port, "administrator");
        assertThat(visitor.at(councilPort).get("/admin").statusCode()).isEqualTo(200);
    }

    private String signInAs(Visitor visitor, String email, boolean verified) {
        provider.answerWith(email, verified);
        String toProvider = visitor.get("/oauth2/authorization/council")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String back = visitor.get(toProvider).headers().firstValue("Location").orElseThrow();
        return place(visitor.get(back));
    }

    /** A minimal OpenID provider: redirects with a code, and issues a signed token for it. */
    static final class StubProvider {

        private final HttpServer server;
        private final RSAKey key;
        private final Map<String, String> nonces = new ConcurrentHashMap<>();
        private volatile String email = "";
        private volatile boolean verified;

        private StubProvider(HttpServer server, RSAKey key) {
            this.server = server;
            this.key = key;
        }

        static StubProvider start() {
            try {
                StubProvider provider = new StubProvider(
                        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                        new RSAKeyGenerator(2048).keyID("stub").generate());
                provider.server.createContext("/authorize", provider::authorize);
                provider.server.createContext("/token", provider::token);
                provider.server.createContext(
                        "/keys",
                        exchange -> provider.answer(exchange, new JWKSet(provider.key.toPublicJWK()).toString()));
                provider.server.start();
                return provider;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        void answerWith(String email, boolean verified) {
            this.email = email;
            this.verified = verified;
        }

        void stop() {
            server.stop(0);
        }

        private void authorize(HttpExchange exchange) throws IOException {
            Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
            String code = UUID.randomUUID().toString();
            nonces.put(code, query.getOrDefault("nonce", ""));
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            URI.create(query.get("redirect_uri") + "?code=" + code + "&state="
                                            + java.net.URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8))
                                    .toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        }

        private void token(HttpExchange exchange) throws IOException {
            Map<String, String> form =
                    parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(),
                        new JWTClaimsSet.Builder()
                                .issuer(address())
                                .subject("subject-of-" + email.hashCode())
                                .audience("alongside")
                                .issueTime(Date.from(Instant.now()))
                                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                                .claim("nonce", nonces.get(form.get("code")))
                                .claim("email", email)
                                .claim("email_verified", verified)
                                .build());
                token.sign(new RSASSASigner(key));
                answer(
                        exchange,
                        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                                + token.serialize() + "\"}");
            } catch (com.nimbusds.jose.JOSEException e) {
                throw new IOException(e);
            }
        }

        private void answer(HttpExchange exchange, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private static Map<String, String> parameters(String encoded) {
            return Arrays.stream(encoded.split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
        }
    }
}
