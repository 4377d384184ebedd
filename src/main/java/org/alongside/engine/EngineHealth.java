package org.alongside.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready while the engine responds and its tables have the expected version. Named "engine" in the health endpoint. */
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
