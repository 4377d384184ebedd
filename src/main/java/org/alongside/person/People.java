package org.alongside.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Participating residents, stored with their consent. A person's id is their account's id. */
@Component
@Transactional
public class People {

    private final JdbcClient sql;
    private final Clock clock;

    People(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Saves an account holder's contact details. On an existing record, only a missing telephone number is filled in:
     * changing anything else is up to the person.
     */
    public void keep(UUID account, String name, @Nullable String email, @Nullable String phone, Instant consentedAt) {
        sql.sql("""
                        insert into person (id, name, email, phone, consented_at, created_at, version)
                        values (:id, :name, :email, :phone, :consented, :now, 0)
                        on conflict (id) do update set phone = coalesce(person.phone, excluded.phone)""")
                .param("id", account)
                .param("name", name)
                .param("email", email)
                .param("phone", phone)
                .param("consented", Timestamp.from(consentedAt))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Contact> find(UUID account) {
        return sql.sql("select id, name, email, phone from person where id = :id")
                .param("id", account)
                .query((row, number) -> new Contact(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone")))
                .optional();
    }
}
