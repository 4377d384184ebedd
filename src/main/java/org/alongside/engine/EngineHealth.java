package org.alongside.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready only while the engine answers, with its tables of the version that it expects. Named "engine" in the health page. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final ManagementService management;

    EngineHealth(ManagementService management) {
        this.management = management;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("schema", management.getProperties().getOrDefault("schema.version", "unknown"))
                    .build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
