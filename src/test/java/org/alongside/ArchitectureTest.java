package org.alongside;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.form.flow.SubmissionResult;
import org.alongside.identity.Allow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;

/** Architecture rules that can be checked automatically. */
class ArchitectureTest {

    private static final int MOST_FILES = 40;

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.alongside");

    private static final DescribedPredicate<JavaClass> CONTROLLERS = describe(
            "controllers",
            type -> type.isMetaAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(ControllerAdvice.class));

    private static final DescribedPredicate<JavaClass> DELEGATES = describe(
            "delegates and listeners of models",
            type -> List.of("JavaDelegate", "ExecutionListener", "TaskListener").stream()
                    .anyMatch(name -> type.isAssignableTo("org.camunda.bpm.engine.delegate." + name)));

    @Test
    void the_key_of_a_link_comes_from_where_it_can_only_be_delivered() {
        holds(noClasses()
                .that(describe("are not known", type -> !List.of(
                                "LinkKey",
                                "WorkFeed",
                                "VacancyRepository",
                                "RandomKey",
                                "Receipts",
                                "EmbeddedPasswords",
                                "KnownBrowsers")
                        .contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .because("the key of a link in a letter is a LinkKey, which nobody but its reader is shown"
                        + " (docs/adr/0071); a calendar's address is shown to its owner once, the others open nothing"
                        + " for a person"));
    }

    @Test
    void the_engine_is_known_only_behind_the_seam() {
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(
                        "org.alongside.engine..",
                        "org.alongside.worklist..",
                        "org.alongside.history..",
                        "org.alongside..process..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .because("everybody else speaks to the engine through org.alongside.engine (docs/adr/0001)"));
    }

    /** Each has a test that is red without it, and one that shows that operators' actions still work. */
    @Test
    void internals_of_the_engine_are_used_by_these_classes_only() {
        Set<String> allowed = Set.of(
                "org.alongside.engine.CachingFeelEngine",
                "org.alongside.engine.EngineAfterSchema",
                "org.alongside.engine.EngineClock",
                "org.alongside.engine.ExpressionLimits",
                "org.alongside.engine.FailedJobs",
                "org.alongside.engine.HistoryLookup",
                "org.alongside.engine.HistoryStartTimes",
                "org.alongside.engine.JobExecutorStart",
                "org.alongside.engine.ProcessDefinitionLookup",
                "org.alongside.engine.TaskAssignees",
                "org.alongside.engine.TaskLookup",
                "org.alongside.worklist.task.MigratedTasks",
                "org.alongside.worklist.task.UserTaskListener");
        Set<String> using = ALL.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(use -> use.getTargetClass()
                        .getPackageName()
                        .matches("org\\.camunda\\.bpm\\.(engine|dmn\\.engine|dmn\\.feel)\\.impl(\\..*)?")))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(using)
                .as("each use of the engine's internals is decided on one by one (docs/adr/0084)")
                .isEqualTo(new TreeSet<>(allowed));
    }

    @Test
    void delegates_are_package_private_and_live_beside_their_process() {
        holds(classes()
                .that(DELEGATES)
                .and(DescribedPredicate.not(resideInAnyPackage(
                        "org.alongside.engine..", "org.alongside.worklist..", "org.alongside.history..")))
                .should()
                .notBePublic()
                .andShould()
                .resideInAPackage("..process.."));
    }

    @Test
    void controllers_are_package_private() {
        holds(classes().that(CONTROLLERS).should().notBePublic());
    }

    @Test
    void controllers_never_touch_repositories() {
        holds(noClasses()
                .that(CONTROLLERS)
                .should()
                .dependOnClassesThat(assignableTo(Repository.class)
                        .or(assignableTo(JdbcOperations.class))
                        .or(assignableTo(JdbcClient.class))
                        .or(assignableTo(EntityManager.class))));
    }

    @Test
    void controllers_never_take_an_entity_from_a_request() {
        holds(methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(new ArchCondition<>("not have an entity as parameter") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getRawParameterTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " takes the entity " + type.getSimpleName())));
                    }
                }));
    }

    @Test
    void every_page_says_who_may_use_it() {
        holds(methods()
                .that(metaAnnotatedWith(RequestMapping.class))
                .should(new ArchCondition<>("carry @Allow, itself or on its class") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!saysWhoMayUse(method) && !saysWhoMayUse(method.getOwner())) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no @Allow"));
                        }
                    }
                }));
    }

    private static boolean saysWhoMayUse(CanBeAnnotated page) {
        return page.isAnnotatedWith(Allow.class) || page.isMetaAnnotatedWith(Allow.class);
    }

    @Test
    void what_follows_a_posted_page_of_a_form_is_decided_in_one_place() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.alongside.form.flow")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(SubmissionResult.Outcome.class.getName())
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(SubmissionResult.class.getName())
                        .because(
                                "DraftedFlow, UndraftedFlow and PublicFlow turn a SubmissionResult into the page that follows"));
    }

    @Test
    void nothing_is_injected_into_fields() {
        holds(noFields().should().beAnnotatedWith(Autowired.class));
        holds(noFields().should().beAnnotatedWith(Value.class));
        holds(fields().that(annotatedWith("jakarta.persistence.PersistenceContext")
                        .or(annotatedWith("jakarta.inject.Inject"))
                        .or(annotatedWith("jakarta.annotation.Resource")))
                .should()
                .bePublic()
                .andShould()
                .bePrivate()
                .because("constructors say what a class needs"));
    }

    /** A repository is public only if another package of its module needs it. */
    @Test
    void repositories_are_used_in_their_own_module_only() {
        holds(classes()
                .that(DescribedPredicate.describe("use a repository", type -> true))
                .should(new ArchCondition<>("use repositories of their own module only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use -> use.getTargetClass().isAssignableTo(Repository.class))
                                .filter(use ->
                                        use.getTargetClass().getPackageName().startsWith("org.alongside."))
                                .filter(use -> !module(use.getTargetClass()).equals(module(type)))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                }));
    }

    /** Packages have no cycles, inside modules as well. */
    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        SlicesRuleDefinition.slices()
                .matching("org.alongside.(**)")
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    /** A package of more than forty files holds more than its name can say. */
    @Test
    void no_package_has_more_than_forty_files() throws IOException {
        List<String> large = new ArrayList<>();
        try (var folders = Files.walk(Path.of("src/main/java")).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                try (var files = Files.list(folder).filter(Files::isRegularFile)) {
                    long many = files.count();
                    if (many > MOST_FILES) {
                        large.add(folder + ": " + many);
                    }
                }
            }
        }
        assertThat(large).isEmpty();
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceAll("^(org\\.alongside\\.\\w+).*", "$1");
    }

    @Test
    void packages_are_named_after_the_domain() {
        holds(noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..config..", "..common.."));
    }

    @Test
    void the_time_comes_from_the_clock() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callConstructor(java.util.Date.class);
        holds(rule.because("a demonstration and a test move it"));
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAPackage("org.alongside.calendar..")))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone"));
    }

    @Test
    void a_delegate_is_under_twenty_lines() throws IOException {
        Pattern body = Pattern.compile("(?ms)^    public void (?:execute|notify)\\(.*?^    }$");
        List<String> tooLong = new ArrayList<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().contains("/process/"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .toList()) {
                body.matcher(Files.readString(file))
                        .results()
                        .filter(found -> found.group().lines().count() >= 20)
                        .forEach(found -> tooLong.add(file.getFileName() + ": "
                                + found.group().lines().count()));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(ALL);
    }
}
