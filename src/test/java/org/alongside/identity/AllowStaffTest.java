package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class AllowStaffTest {

    @Test
    void the_staff_who_may_use_a_page_are_those_that_roles_of_staff_name() throws NoSuchMethodException {
        assertThat(allow("list").roles()).containsExactlyInAnyOrderElementsOf(Role.STAFF);
        assertThat(allow("list").signedIn()).isFalse();
    }

    @Test
    void a_rule_about_the_thing_of_the_address_counts_beside_the_roles() throws NoSuchMethodException {
        assertThat(allow("one").on()).isEqualTo(Mine.class);
        assertThat(allow("one").roles()).containsExactlyInAnyOrderElementsOf(Role.STAFF);
    }

    private static Allow allow(String method) throws NoSuchMethodException {
        return AllowManager.allow(new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(method)))
                .orElseThrow();
    }

    static class Pages {

        @AllowStaff
        void list() {}

        @AllowStaff(on = Mine.class)
        void one() {}
    }

    static class Mine implements CaseAccessRule {

        @Override
        public boolean permits(Viewer viewer, Map<String, String> path) {
            return true;
        }
    }
}
