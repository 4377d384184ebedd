package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models call beans only, and all these beans exist. */
@AlongsideTest
class ModelBeansTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BARE_NAME = Pattern.compile("[$#]\\{\\s*([a-zA-Z_]\\w*)\\s*}");

    private final List<String> problems = new ArrayList<>();

    @Autowired
    ApplicationContext context;

    @Test
    void every_bean_that_a_model_names_exists_and_can_be_called() {
        Models.processes().forEach((file, model) -> Models.elements(model).forEach(element -> {
            String expression = element.getAttribute(CAMUNDA, "delegateExpression");
            if (expression != null) {
                Matcher name = BARE_NAME.matcher(expression);
                if (!name.matches()) {
                    problem(file, element, "calls \"" + expression + "\", which is not ${aBean}");
                } else if (!context.containsBean(name.group(1))) {
                    problem(file, element, "names the bean " + name.group(1) + ", which does not exist");
                } else if (!canBeCalled(context.getType(name.group(1)))) {
                    problem(
                            file,
                            element,
                            "names the bean " + name.group(1) + ", which is no delegate and no listener");
                }
            }
            for (String forbidden : List.of("class", "expression", "topic", "formKey", "resource")) {
                if (element.getAttribute(CAMUNDA, forbidden) != null) {
                    problem(file, element, "has camunda:" + forbidden);
                }
            }
            if (element.getLocalName().toLowerCase(Locale.ROOT).contains("script")) {
                problem(file, element, "is a script");
            }
        }));
        assertThat(problems).isEmpty();
    }

    private static boolean canBeCalled(@Nullable Class<?> type) {
        return type != null
                && (JavaDelegate.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type));
    }

    private void problem(Path file, DomElement element, String what) {
        problems.add(file + ": " + element.getLocalName() + " " + element.getAttribute("id") + " " + what);
    }
}
