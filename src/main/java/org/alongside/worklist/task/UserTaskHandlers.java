package org.alongside.worklist.task;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Finds a step's handler by its form. */
@Component
class UserTaskHandlers {

    private final Map<String, UserTaskHandler> byForm;
    private final Set<String> summarising;

    UserTaskHandlers(List<UserTaskHandler> steps) {
        this.byForm =
                steps.stream().collect(Collectors.toUnmodifiableMap(UserTaskHandler::formId, Function.identity()));
        this.summarising = steps.stream()
                .filter(step -> givesSummary(AopUtils.getTargetClass(step)))
                .map(UserTaskHandler::formId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean givesSummary(Class<?> step) {
        Method method = ReflectionUtils.findMethod(step, "summary", UserTaskContext.class);
        return method != null && method.getDeclaringClass() != UserTaskHandler.class;
    }

    /**
     * @throws IllegalStateException when no module handles the model's form
     */
    UserTaskHandler of(String form) {
        UserTaskHandler step = byForm.get(form);
        if (step == null) {
            throw new IllegalStateException("No module does the step with the form " + form);
        }
        return step;
    }

    /** Whether the step gives a summary; process variables are read only then. */
    boolean summarises(String form) {
        return summarising.contains(form);
    }

    boolean knows(String form) {
        return byForm.containsKey(form);
    }
}
