package org.alongside.vacancy;

import java.util.Optional;
import java.util.UUID;
import org.alongside.body.BodyNames;
import org.alongside.text.Messages;
import org.alongside.worklist.CaseOutsideProject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the work of recruiting to a seat is called and where it is. */
@Component
@Order(0)
@Transactional(readOnly = true)
class VacancyOutsideProject implements CaseOutsideProject {

    private final JdbcClient jdbc;
    private final BodyNames bodies;
    private final Messages messages;

    VacancyOutsideProject(JdbcClient jdbc, BodyNames bodies, Messages messages) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.messages = messages;
    }

    @Override
    public Optional<Place> find(String reference) {
        return !reference.startsWith("VS-")
                ? Optional.empty()
                : jdbc.sql("select id, body from vacancy where reference = :reference")
                        .param("reference", reference)
                        .query((row, number) -> new Place(
                                messages.text("vacancy.called", bodies.name(row.getObject("body", UUID.class))),
                                "/vacancies/" + row.getObject("id", UUID.class)))
                        .optional();
    }
}
