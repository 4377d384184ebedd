package org.alongside.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The application's models and forms in the version to use: from {@code processes/} and {@code forms/}, or, when a
 * {@link ResourceCheck} rejects it, the last deployed version that passes.
 */
@Component
public class DeployableResources {

    /** The deployments searched for earlier versions. */
    static final String DEPLOYMENT = "alongside";

    private static final Logger LOG = LoggerFactory.getLogger(DeployableResources.class);
    private static final List<String> PATTERNS =
            List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

    private final RepositoryService repository;
    private final List<ResourceCheck> checks;
    private final Map<String, byte[]> usable = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();

    DeployableResources(
            RepositoryService repository,
            ResourcePatternResolver resources,
            List<ResourceCheck> checks,
            @Value("${alongside.models}") String location) {
        this.repository = repository;
        this.checks = checks;
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resources.getResources(location + pattern)) {
                    choose(relativeName(resource, pattern), resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models could not be read", unreadable);
        }
    }

    /**
     * The files of a folder by relative name, sorted. A rejected file without a usable earlier version is left out.
     */
    public Map<String, String> texts(String folder) {
        Map<String, String> texts = new TreeMap<>();
        usable.forEach((name, content) -> {
            if (name.startsWith(folder + "/")) {
                texts.put(name, new String(content, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    /** The names of rejected files without a usable earlier version. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    Map<String, byte[]> all() {
        return usable;
    }

    private void choose(String name, byte[] shipped) {
        if (usable.containsKey(name)) {
            // The first on the class path wins, as for every resource.
            return;
        }
        Optional<String> refused = refuse(name, shipped);
        if (refused.isEmpty()) {
            usable.put(name, shipped);
            return;
        }
        Optional<byte[]> earlier = lastUsable(name);
        earlier.ifPresentOrElse(content -> usable.put(name, content), () -> missing.add(name));
        LOG.error(
                earlier.isPresent()
                        ? "{} is refused, and the version deployed before it stays in use: {}"
                        : "{} is refused, and no version deployed before it can be used: {}",
                name,
                refused.get());
    }

    private Optional<String> refuse(String name, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return checks.stream()
                .flatMap(check -> check.refuse(name, text).stream())
                .findFirst();
    }

    private Optional<byte[]> lastUsable(String name) {
        return repository
                .createDeploymentQuery()
                .deploymentName(DEPLOYMENT)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(name))
                .map(deployment -> content(deployment.getId(), name))
                .filter(content -> refuse(name, content).isEmpty())
                .findFirst();
    }

    private byte[] content(String deployment, String name) {
        try (InputStream content = repository.getResourceAsStream(deployment, name)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String relativeName(Resource resource, String pattern) throws IOException {
        String root = pattern.substring(0, pattern.indexOf('/') + 1);
        String address = resource.getURL().getPath();
        return address.substring(address.lastIndexOf("/" + root) + 1);
    }
}
