package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.alongside.Alongside;
import org.alongside.AlongsideTest;
import org.alongside.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every URL of the application with a variable, requested with an unknown value. */
@AlongsideTest
class AddressesTest {

    private static final Pattern PART = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

    private static final List<String> NOWHERE = List.of(
            "not-an-id", "99999999999999999999", "CP-2026-99999999999", "%E2%82%AC", "x".repeat(300), "1-1-1-1-1");

    /** Expired links, and jobs that have run meanwhile, have their own page about what to do next. */
    private static final Set<String> SAY_THEMSELVES = Set.of(
            "/admin/incidents/{id}/again",
            "/link/{token}",
            "/d/{token}",
            "/seats/offer/{token}",
            "/d/{token}/another",
            "/continue/{token}");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestPeople people;

    @Autowired
    Projects projects;

    @Test
    void what_an_address_names_and_is_not_there_is_one_page_not_found_wherever_it_is_written() {
        List<String> otherwise = new ArrayList<>();
        everyAddressWithAPart(RequestMethod.GET, (path, visitor) -> {
            for (String nowhere : NOWHERE) {
                unlessNotFound(visitor.get(at(path, nowhere)), otherwise);
            }
            unlessNotFound(visitor.get(at(path, UUID.randomUUID().toString())), otherwise);
        });
        assertThat(otherwise).isEmpty();
    }

    @Test
    void the_same_of_a_project_that_there_is() {
        AtomicReference<String> reference = new AtomicReference<>();
        people.as("officer", () -> reference.set(projects.putForward("Walks in the park")));
        List<String> otherwise = new ArrayList<>();
        everyAddressWithAPart(RequestMethod.GET, (path, visitor) -> {
            String within = path.replace("{reference}", reference.get());
            if (!within.equals(path) && PART.matcher(within).find()) {
                unlessNotFound(visitor.get(at(within, "not-an-id")), otherwise);
                unlessNotFound(visitor.get(at(within, UUID.randomUUID().toString())), otherwise);
                unlessNotFound(visitor.get(at(within, "99999")), otherwise);
            }
        });
        projects.decline(reference.get());
        assertThat(otherwise).isEmpty();
    }

    @Test
    void a_form_sent_to_such_an_address_is_not_found_either() {
        List<String> otherwise = new ArrayList<>();
        everyAddressWithAPart(
                RequestMethod.POST, (path, visitor) -> unlessNotFound(visitor.post(at(path, "not-an-id")), otherwise));
        assertThat(otherwise).isEmpty();
    }

    private static String at(String path, String part) {
        return PART.matcher(path).replaceAll(part);
    }

    private static void unlessNotFound(HttpResponse<String> answer, List<String> otherwise) {
        if (answer.statusCode() != 404 || !answer.body().contains("Page not found")) {
            otherwise.add(answer.request().method() + " " + answer.uri().getPath() + ": " + answer.statusCode());
        }
    }

    private void everyAddressWithAPart(RequestMethod how, BiConsumer<String, Visitor> visit) {
        people.account("officer");
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!info.getMethodsCondition().getMethods().contains(how) || !isOfTheApplication(method.getBeanType())) {
                return;
            }
            Role[] roles = AllowManager.allow(method).orElseThrow().roles();
            Role role = roles.length == 0 ? Role.OFFICER : roles[0];
            Visitor visitor = visitors.computeIfAbsent(role, this::signedIn);
            info.getPatternValues().stream()
                    .filter(path -> PART.matcher(path).find() && !SAY_THEMSELVES.contains(path))
                    .forEach(path -> visit.accept(path, visitor));
        });
    }

    /** Some tests add pages of their own. */
    private static boolean isOfTheApplication(Class<?> controller) {
        return controller
                .getProtectionDomain()
                .getCodeSource()
                .equals(Alongside.class.getProtectionDomain().getCodeSource());
    }

    private Visitor signedIn(Role role) {
        Visitor visitor = Visitor.signedIn(
                port,
                switch (role) {
                    case PANEL_MEMBER -> "member";
                    case PANEL_CHAIR -> "chair";
                    default -> role.name().toLowerCase(java.util.Locale.ROOT);
                });
        visitor.get("/help");
        return visitor;
    }
}
