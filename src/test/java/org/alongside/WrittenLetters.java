package org.alongside;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters written by the application, sent or not. */
@Component
@Profile("!module")
public class WrittenLetters {

    private static final String DELIVERED =
            "select coalesce(delivered.body_text, written.body_text) from outbox_message written"
                    + " left join outbox_delivery delivered on delivered.message = written.id";

    private final JdbcClient jdbc;

    WrittenLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of letters with this template about a case. */
    public long count(String reference, String template) {
        return jdbc.sql("select count(*) from outbox_message where reference = ? and template = ?")
                .params(reference, template)
                .query(Long.class)
                .single();
    }

    /** The displayed texts of the letters about a case, without personal links, oldest first. */
    public List<String> about(String reference) {
        return jdbc.sql("select body_text from outbox_message where reference = ? order by created_at")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** The templates of the letters to an account. */
    public List<String> templates(UUID account) {
        return jdbc.sql("select template from outbox_message where account = ?")
                .param(account)
                .query(String.class)
                .list();
    }

    /** The delivered texts of the letters to an address, with personal links, newest first. */
    public List<String> delivered(String email) {
        return jdbc.sql(DELIVERED + " where email = ? order by created_at desc")
                .param(email)
                .query(String.class)
                .list();
    }

    /** The delivered text of the newest letter with this template to this account about a case. */
    public String delivered(String reference, String template, UUID account) {
        return jdbc.sql(DELIVERED
                        + " where reference = ? and template = ? and account = ? order by created_at desc limit 1")
                .params(reference, template, account)
                .query(String.class)
                .single();
    }
}
