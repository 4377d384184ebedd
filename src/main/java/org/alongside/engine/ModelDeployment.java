package org.alongside.engine;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms from {@code processes/} and {@code forms/} in one deployment, so that a task finds the
 * form it was shipped with, and only when something has changed.
 */
@Component
class ModelDeployment {

    ModelDeployment(RepositoryService repository, DeployableResources resources) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(DeployableResources.DEPLOYMENT)
                .source(DeployableResources.DEPLOYMENT)
                .enableDuplicateFiltering(false);
        resources.all().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
