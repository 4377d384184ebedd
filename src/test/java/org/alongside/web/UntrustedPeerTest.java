package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.AlongsideTest;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** By default, forwarding headers are not trusted. */
@AlongsideTest
class UntrustedPeerTest {

    @Value("${local.server.port}")
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void forget_the_requests_of_this_test() {
        transactions.executeWithoutResult(status ->
                sql.sql("delete from request_count where what = 'link-from'").update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For: 198.51.100.%d", "Forwarded: for=198.51.100.%d", "x-forwarded-for: 10.0.0.%d"})
    void an_invented_address_passes_no_limit(String header) {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        List<Integer> answers = IntStream.range(0, 60)
                .mapToObj(i -> visitor.with(header.formatted(i))
                        .post("/sign-in/link", "email", "nobody@elsewhere.example")
                        .statusCode())
                .toList();
        assertThat(answers.stream().filter(status -> status == 302))
                .as("links that one address may ask for in an hour")
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: elsewhere.example\nX-Forwarded-Proto: https\nX-Forwarded-Port: 81\nX-Forwarded-Ssl: on",
                "Forwarded: host=elsewhere.example;proto=https",
                "X-Forwarded-Prefix: /elsewhere.example"
            })
    void an_invented_host_is_in_no_link(String headers) {
        people.id("officer");
        Visitor visitor = new Visitor(port).with(headers.split("\n"));
        HttpResponse<String> page = visitor.get("/sign-in");
        assertThat(page.body()).doesNotContain("elsewhere");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.headers().allValues("Set-Cookie").toString()).doesNotContain("Secure");
        assertThat(visitor.get("/work").headers().firstValue("Location").orElseThrow())
                .doesNotContain("elsewhere", "https", ":81");
        visitor.signIn("officer", DemoPeople.PASSWORD);
        visitor.get("/me/calendar");
        visitor.post("/me/calendar");
        assertThat(visitor.get("/me/calendar").body())
                .contains("http://localhost:" + port + "/calendar/")
                .doesNotContain("elsewhere");
        visitor.post("/me/calendar/revoke");
    }
}
