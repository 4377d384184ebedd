package org.alongside.identity;

import static org.alongside.identity.Visitor.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AlongsideTest
class AllowTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestPeople people;

    @Autowired
    CaseRecord record;

    Visitor visitor = new Visitor(0);
    final List<RequestMappingInfo> registered = new ArrayList<>();

    @BeforeEach
    void pages_of_this_test() throws NoSuchMethodException {
        visitor = new Visitor(port);
        people.account("officer");
        register("/test/nothing-said", "nothingSaid");
        register("/test/never/{reference}", "never", String.class);
        register("/test/everyone", "everyone");
    }

    @AfterEach
    void take_them_away() {
        registered.forEach(mapping::unregisterMapping);
        registered.clear();
    }

    @Test
    void every_page_says_who_may_use_it() {
        List<String> wrong = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("org.alongside")
                    || method.getBeanType() == Pages.class) {
                return;
            }
            Allow allow = AllowManager.allow(method).orElse(null);
            if (allow == null) {
                wrong.add(info + ": no @Allow");
                return;
            }
            int said = (allow.everyone() ? 1 : 0) + (allow.signedIn() ? 1 : 0) + (allow.roles().length > 0 ? 1 : 0);
            if (said != 1) {
                wrong.add(info + ": @Allow says not one thing but " + said);
            }
            if (allow.everyone() && allow.on() != CaseAccessRule.class) {
                wrong.add(info + ": a rule needs somebody who is signed in");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_page_that_says_nothing_is_refused() {
        assertThat(visitor.get("/test/nothing-said").statusCode()).isIn(302, 403);
        visitor.signIn("administrator", DemoPeople.PASSWORD);
        assertThat(visitor.get("/test/nothing-said").statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_for_everyone_needs_no_sign_in() {
        assertThat(visitor.get("/test/everyone").body()).isEqualTo("hello");
    }

    @Test
    void somebody_elses_thing_is_not_there_and_the_attempt_is_recorded() {
        String reference = "CP-2098-" + System.nanoTime() % 100000;
        visitor.signIn("officer", DemoPeople.PASSWORD);
        assertThat(visitor.get("/test/never/" + reference).statusCode()).isEqualTo(404);
        List<RecordEntry> entries = record.entries(reference);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).who()).isEqualTo("Olive Officer");
        assertThat(entries.get(0).text()).isEqualTo("Access to /test/never/" + reference + " was refused");
    }

    @Test
    void without_signing_in_nothing_is_told_about_things_of_others() {
        assertThat(place(visitor.get("/test/never/CP-2098-1"))).isEqualTo("/sign-in");
        assertThat(record.entries("CP-2098-1")).isEmpty();
    }

    @Test
    void a_missing_role_is_a_403_page() {
        visitor.signIn("member", DemoPeople.PASSWORD);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(403);
    }

    @Test
    void a_path_written_otherwise_opens_nothing() {
        visitor.signIn("member", DemoPeople.PASSWORD);
        for (String path :
                List.of("/admin/", "//admin", "/admin;x=1", "/ADMIN", "/admin%2Fpeople", "/./admin", "/x/../admin")) {
            assertThat(visitor.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void health_is_open_and_no_other_inside_is() {
        assertThat(visitor.get("/actuator/health").statusCode()).isIn(200, 503);
        assertThat(visitor.get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(visitor.get("/actuator").statusCode()).isNotEqualTo(200);
    }

    @Test
    void an_address_that_is_nowhere_is_not_found() {
        assertThat(visitor.get("/there/is/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_way_on() {
        visitor.signIn("administrator", DemoPeople.PASSWORD);
        var refused = visitor.postWithoutToken("/admin/people/new", "fullName", "X", "email", "x@demo.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1");
    }

    @Test
    void a_form_sent_after_the_session_has_ended_leads_to_signing_in() {
        visitor.signIn("administrator", DemoPeople.PASSWORD);
        visitor.get("/admin/people/new");
        visitor.loseSession();
        assertThat(place(visitor.post("/admin/people/new", "fullName", "X", "email", "x@demo.example")))
                .startsWith("/sign-in?");
        assertThat(visitor.get("/sign-in?ended").body()).contains("We signed you out");
    }

    @Test
    void a_sign_in_page_that_was_open_too_long_asks_once_more() {
        assertThat(place(visitor.postWithoutToken("/sign-in", "name", "officer", "password", "x")))
                .isEqualTo("/sign-in?again");
    }

    @Test
    void pages_carry_the_headers_that_protect_them() {
        var headers = visitor.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private void register(String path, String method, Class<?>... types) throws NoSuchMethodException {
        RequestMappingInfo info = RequestMappingInfo.paths(path)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, new Pages(), Pages.class.getDeclaredMethod(method, types));
        registered.add(info);
    }

    @ResponseBody
    static class Pages {

        String nothingSaid() {
            return "never seen";
        }

        @Allow(signedIn = true, on = NeverPermitted.class)
        String never(@PathVariable String reference) {
            return "never seen";
        }

        @Allow(everyone = true)
        String everyone() {
            return "hello";
        }
    }
}
