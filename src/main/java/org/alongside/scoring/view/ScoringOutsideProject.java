package org.alongside.scoring.view;

import java.util.Optional;
import java.util.UUID;
import org.alongside.worklist.CaseOutsideProject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules hear of scoring rounds: what their work is called and where it is. */
@Component
@Order(0)
@Transactional(readOnly = true)
class ScoringOutsideProject implements CaseOutsideProject {

    private static final String PREFIX = "SC-";

    private final JdbcClient jdbc;

    ScoringOutsideProject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Place> find(String reference) {
        return !reference.startsWith(PREFIX)
                ? Optional.empty()
                : jdbc.sql("select id, title from scoring_round where reference = :reference")
                        .param("reference", reference)
                        .query((row, number) ->
                                new Place(row.getString("title"), "/scoring/" + row.getObject("id", UUID.class)))
                        .optional();
    }
}
