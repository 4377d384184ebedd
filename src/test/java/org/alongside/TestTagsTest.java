package org.alongside;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The quick loops leave out exactly the tests they should: every slow kind of test has its tag, and no tag is misspelt.
 */
class TestTagsTest {

    private static final Pattern LEFT_OUT = Pattern.compile("<tests\\.left-out>([^<]*)</tests\\.left-out>");

    private final JavaClasses tests = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.alongside");

    @Test
    void every_tag_is_one_that_is_known() {
        List<String> unknown = new ArrayList<>();
        for (JavaClass test : tests) {
            Class<?> type = test.reflect();
            tags(type).stream()
                    .filter(tag -> !TestTags.ALL.contains(tag))
                    .forEach(tag -> unknown.add(test.getName() + ": " + tag));
            test.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(Tag.class) || method.isMetaAnnotatedWith(Tag.class))
                    .forEach(method -> unknown.add(method.getFullName() + ": a tag belongs to the class"));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void what_looks_at_pages_in_a_browser_says_so() {
        classes()
                .that(haveATestWith(Browser.class))
                .should(beTagged(TestTags.BROWSER))
                .check(tests);
        classes()
                .that()
                .areAnnotatedWith(WithBrowser.class)
                .should(beTagged(TestTags.BROWSER))
                .check(tests);
    }

    @Test
    void what_starts_an_application_of_its_own_says_so() {
        classes()
                .that(use(Started.class))
                .and(not(nameMatching(".*(Started(Applications)?|TestTagsTest)(\\$.*)?")))
                .should(beTagged(TestTags.STARTED))
                .check(tests);
    }

    @Test
    void what_reads_a_pdf_as_the_standard_demands_says_so() {
        classes()
                .that(use(PdfUa.class))
                .and(not(nameMatching(".*(PdfUa|TestTagsTest)(\\$.*)?")))
                .should(beTagged(TestTags.PDF))
                .check(tests);
    }

    @Test
    void the_quick_loops_leave_out_every_tag_there_is_and_no_other() throws Exception {
        var found = LEFT_OUT.matcher(Files.readString(Path.of("pom.xml")));
        List<Set<String>> lists = new ArrayList<>();
        while (found.find()) {
            lists.add(Set.of(found.group(1).split(",")));
        }
        assertThat(lists).hasSize(2).containsOnly(TestTags.ALL);
    }

    private static Set<String> tags(Class<?> test) {
        Set<String> tags = new TreeSet<>();
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findRepeatableAnnotations(type, Tag.class).forEach(tag -> tags.add(tag.value()));
        }
        return tags;
    }

    private static DescribedPredicate<JavaClass> haveATestWith(Class<?> parameter) {
        return DescribedPredicate.describe(
                "have a test with a " + parameter.getSimpleName(), type -> type.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Test.class))
                        .anyMatch(method -> method.getRawParameterTypes().stream()
                                .anyMatch(given -> given.isEquivalentTo(parameter))));
    }

    private static DescribedPredicate<JavaClass> use(Class<?> used) {
        return DescribedPredicate.describe(
                "use " + used.getSimpleName(), type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(used)));
    }

    private static ArchCondition<JavaClass> beTagged(String tag) {
        return new ArchCondition<>("be tagged " + tag) {
            @Override
            public void check(JavaClass test, ConditionEvents events) {
                boolean tagged = tags(test.reflect()).contains(tag);
                events.add(new SimpleConditionEvent(
                        test, tagged, test.getName() + (tagged ? " is" : " is not") + " tagged " + tag));
            }
        };
    }
}
