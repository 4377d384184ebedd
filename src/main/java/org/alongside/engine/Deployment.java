package org.alongside.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the models and forms from {@code processes/} and {@code forms/} into the engine: all in one deployment, so
 * that a step always finds the form it was shipped with, and a new version only when something has changed.
 */
@Component
class Deployment {

    private static final String NAME = "alongside";
    private static final String[] PATTERNS = {
        "processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form",
    };

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    Deployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
        deploy();
    }

    private void deploy() {
        try {
            DeploymentBuilder deployment =
                    repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
            for (String pattern : PATTERNS) {
                for (Resource resource : resources.getResources("classpath*:" + pattern)) {
                    try (InputStream content = resource.getInputStream()) {
                        deployment.addInputStream(relativeName(resource, pattern), content);
                    }
                }
            }
            deployment.deploy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models could not be read", unreadable);
        }
    }

    private static String relativeName(Resource resource, String pattern) throws IOException {
        String root = pattern.substring(0, pattern.indexOf('/') + 1);
        String address = resource.getURL().getPath();
        return address.substring(address.lastIndexOf("/" + root) + 1);
    }
}
