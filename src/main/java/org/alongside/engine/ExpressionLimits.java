package org.alongside.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Limits what expressions in a model can reach: process variables by name, delegates and listeners of this
 * application by bean name, and the case's reference. No methods, properties, functions or other beans: a model is
 * data edited by an analyst and must not run arbitrary code.
 */
@Component
class ExpressionLimits extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;

    ExpressionLimits(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new LimitedExpressions(beans));
    }

    private static final class LimitedExpressions extends JuelExpressionManager {

        private final BeanFactory beans;

        private LimitedExpressions(BeanFactory beans) {
            super(Map.of());
            this.beans = beans;
        }

        /** Removes the engine's date, user and JSON functions. */
        @Override
        public void addFunction(String name, java.lang.reflect.Method function) {}

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver resolver = new CompositeELResolver();
            resolver.add(new VariableScopeElResolver());
            resolver.add(new VariableContextElResolver());
            resolver.add(new CaseKeyResolver());
            resolver.add(new DelegateResolver(beans));
            return resolver;
        }
    }

    /** {@code execution.processBusinessKey}, which passes the case reference to called processes. */
    private static final class CaseKeyResolver extends ReadOnlyResolver {

        @Override
        @Nullable
        Object read(@Nullable Object base, Object property) {
            return base instanceof DelegateExecution execution && "processBusinessKey".equals(property)
                    ? execution.getProcessBusinessKey()
                    : null;
        }
    }

    /** Delegates and listeners of this application, by bean name. */
    private static final class DelegateResolver extends ReadOnlyResolver {

        private static final List<Class<?>> CALLABLE =
                List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

        private final BeanFactory beans;

        private DelegateResolver(BeanFactory beans) {
            this.beans = beans;
        }

        @Override
        @Nullable
        Object read(@Nullable Object base, Object property) {
            if (base != null || !(property instanceof String name) || !beans.containsBean(name)) {
                return null;
            }
            Class<?> type = beans.getType(name);
            return type != null
                            && type.getName().startsWith("org.alongside.")
                            && CALLABLE.stream().anyMatch(kind -> kind.isAssignableFrom(type))
                    ? beans.getBean(name)
                    : null;
        }
    }

    private abstract static class ReadOnlyResolver extends ELResolver {

        abstract @Nullable Object read(@Nullable Object base, Object property);

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            Object value = read(base, property);
            if (value != null) {
                context.setPropertyResolved(true);
            }
            return value;
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        /** No @Override: the successor's interface no longer has this method (docs/adr/0085). */
        @SuppressWarnings("MissingOverride")
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
