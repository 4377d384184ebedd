package org.alongside.vacancy;

import java.util.Optional;
import java.util.UUID;
import org.alongside.text.Messages;
import org.alongside.worklist.CaseOutsideProject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The title and page of work on vacancies. */
@Component
@Order(0)
@Transactional(readOnly = true)
class VacancyOutsideProject implements CaseOutsideProject {

    private final JdbcClient jdbc;
    private final Messages messages;

    VacancyOutsideProject(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Optional<Place> find(String reference) {
        return !reference.startsWith("VS-")
                ? Optional.empty()
                : jdbc.sql(
                                "select vacancy.id, body_name.name from vacancy"
                                        + " join reporting.body_name on body_name.id = vacancy.body where reference = :reference")
                        .param("reference", reference)
                        .query((row, number) -> new Place(
                                messages.text("vacancy.called", row.getString("name")),
                                "/vacancies/" + row.getObject("id", UUID.class)))
                        .optional();
    }
}
