package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AlongsideTest
class ApplicationStartsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate sql;

    @Test
    void the_engine_runs_on_the_schema_that_the_migrations_made() {
        assertThat(sql.queryForObject("select max(version_) from act_ge_schema_log", String.class))
                .isEqualTo("7.24.0");
        assertThat(engine.getManagementService().getProperties()).containsEntry("historyLevel", "3");
        assertThat(sql.queryForObject(
                        "select count(*) from pg_indexes where indexname = 'alongside_task_parent'", Long.class))
                .isEqualTo(1);
    }
}
