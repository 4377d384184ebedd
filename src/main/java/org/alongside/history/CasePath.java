package org.alongside.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case's path through the models, from the engine's history, for the diagram and the list. */
@Service
public class CasePath {

    private final HistoryService history;
    private final RepositoryService repository;

    CasePath(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** All processes of this case in order of start, the lifecycle first. */
    @Transactional(readOnly = true)
    public List<Part> parts(String reference) {
        Map<String, ProcessDefinition> definitions = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .orderByProcessInstanceStartTime()
                .asc()
                .unlimitedList()) {
            ProcessDefinition definition =
                    definitions.computeIfAbsent(instance.getProcessDefinitionId(), repository::getProcessDefinition);
            parts.add(new Part(
                    instance.getId(),
                    definition.getKey(),
                    Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                    definition.getVersion(),
                    definition.getId(),
                    instance.getStartTime().toInstant(),
                    moment(instance.getEndTime()),
                    instance.getSuperProcessInstanceId(),
                    steps(instance.getId())));
        }
        // The engine's timestamps have milliseconds, so ties put a process after its caller.
        parts.sort(Comparator.comparing(Part::startedAt).thenComparing(part -> part.calledBy() == null ? 0 : 1));
        return parts;
    }

    /** The model with its diagram, as XML. */
    @Transactional(readOnly = true)
    public String model(Part part) {
        return model(part.definition());
    }

    /** The model with this definition id as XML. */
    @Transactional(readOnly = true)
    public String model(String definition) {
        try (InputStream xml = repository.getProcessModel(definition)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Step> steps(String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .unlimitedList()
                .stream()
                .map(CasePath::step)
                .toList();
    }

    private static Step step(HistoricActivityInstance activity) {
        State state = activity.getEndTime() == null ? State.NOW : activity.isCanceled() ? State.CUT_SHORT : State.DONE;
        return new Step(
                activity.getId(),
                activity.getParentActivityInstanceId(),
                activity.getActivityId(),
                Optional.ofNullable(activity.getActivityName()).orElse(activity.getActivityId()),
                activity.getActivityType(),
                state,
                activity.getStartTime().toInstant(),
                moment(activity.getEndTime()));
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /**
     * One process of a case.
     *
     * @param key the model's key, such as {@code panel-decision}
     * @param version the model's version
     * @param definition the engine's id of that version, for {@link CasePath#model(String)}
     * @param calledBy the calling instance; null for the lifecycle
     */
    public record Part(
            String instance,
            String key,
            String name,
            int version,
            String definition,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String calledBy,
            List<Step> steps) {

        /** The ids of completed elements, for highlighting in the diagram. */
        public List<String> done() {
            return steps.stream()
                    .filter(step -> step.state() == State.DONE)
                    .map(Step::id)
                    .distinct()
                    .toList();
        }

        /** The ids of active elements. */
        public List<String> now() {
            return steps.stream()
                    .filter(step -> step.state() == State.NOW)
                    .map(Step::id)
                    .distinct()
                    .toList();
        }

        /**
         * The path for readers: steps of a sub-process are nested in it, and repetitions in a row, such as a weekly
         * check, are merged.
         */
        public List<Passage> course() {
            Set<String> subProcesses = steps.stream()
                    .filter(step -> step.type().equals("subProcess"))
                    .map(Step::instance)
                    .collect(Collectors.toSet());
            List<Passage> course = new ArrayList<>();
            for (Step step : steps) {
                if (!step.isForPeople() || subProcesses.contains(step.within())) {
                    continue;
                }
                List<Step> inside = steps.stream()
                        .filter(other -> other.isForPeople() && step.instance().equals(other.within()))
                        .toList();
                Passage last = course.isEmpty() ? null : course.get(course.size() - 1);
                if (last != null
                        && last.step().id().equals(step.id())
                        && step.type().equals("subProcess")) {
                    course.set(course.size() - 1, new Passage(step, last.times() + 1, inside));
                } else {
                    course.add(new Passage(step, 1, inside));
                }
            }
            return course;
        }

        /** Whether the process is still running. */
        public boolean isRunning() {
            return endedAt == null;
        }
    }

    /**
     * One stretch of the path.
     *
     * @param step the element; the last repetition when merged
     * @param times the number of repetitions in a row
     * @param inside the elements inside it, when it is a sub-process
     */
    public record Passage(Step step, int times, List<Step> inside) {}

    /**
     * One element that the case reached.
     *
     * @param instance the engine's activity instance id
     * @param within the parent's id: a sub-process, or the process itself
     * @param id the element's id in the model
     * @param type the engine's element type, such as {@code userTask}
     */
    public record Step(
            String instance,
            @Nullable String within,
            String id,
            String name,
            String type,
            State state,
            Instant startedAt,
            @Nullable Instant endedAt) {

        /** Whether readers need it: leaves out gateways and multi-instance bodies. */
        public boolean isForPeople() {
            return !type.endsWith("Gateway") && !type.equals("multiInstanceBody");
        }
    }

    /** The state of an element. */
    public enum State {
        DONE,
        NOW,
        CUT_SHORT
    }
}
