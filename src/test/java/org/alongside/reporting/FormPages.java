package org.alongside.reporting;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.util.List;
import java.util.UUID;
import org.alongside.Statements;
import org.alongside.identity.TestPeople;
import org.alongside.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages with steps' forms, and their database queries. */
@Component
class FormPages {

    /** Sign-in, header counts, and values cached for some seconds. */
    private static final List<String> NOT_COUNTED =
            List.of("from account where id = ?", "from notice where account", "from bank_holiday");

    private static final List<String> EVERYBODY =
            List.of("officer", "sponsor", "manager", "chair", "member", "administrator");

    private final MockMvc mvc;
    private final TestPeople people;

    FormPages(MockMvc mvc, TestPeople people) {
        this.mvc = mvc;
        this.people = people;
    }

    /** The page's statements on each request by its assignee, with the form already cached. */
    List<String> statements(WorkItem item) throws Exception {
        String who = doer(item);
        heard(who, item.id());
        List<String> sent = heard(who, item.id()).stream()
                .filter(statement -> NOT_COUNTED.stream().noneMatch(statement::contains))
                .toList();
        return sent;
    }

    private String doer(WorkItem item) {
        UUID assignee = item.assignee();
        return EVERYBODY.stream()
                .filter(name -> assignee == null
                        ? people.account(name).roles().stream()
                                .anyMatch(role -> role.group().equals(item.group()))
                        : people.id(name).equals(assignee))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody does " + item.step()));
    }

    private List<String> heard(String who, UUID item) throws Exception {
        RequestPostProcessor signedIn = people.signedIn(who);
        return Statements.of(() -> mvc.perform(get("/work/" + item).with(signedIn))
                .andExpect(status().isOk())
                .andExpect(view().name("worklist/item")));
    }
}
