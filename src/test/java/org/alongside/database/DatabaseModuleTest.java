package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.alongside.ModuleTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DatabaseModuleTest {

    @Autowired
    Flyway flyway;

    @Test
    void every_migration_is_in_effect_when_the_application_has_started() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(Arrays.stream(flyway.info().applied()).map(MigrationInfo::getVersion))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }
}
