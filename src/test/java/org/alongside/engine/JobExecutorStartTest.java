package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Timers fire once the application is ready, and only where allowed. */
class JobExecutorStartTest {

    private final JobExecutor executor = mock(JobExecutor.class);
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(ProcessEngine.class, this::engine)
            .withUserConfiguration(JobExecutorStart.class);

    @Test
    void timers_wait_until_the_application_is_ready() {
        application.run(context -> {
            verify(executor, never()).start();
            context.publishEvent(mock(ApplicationReadyEvent.class));
            verify(executor).start();
        });
    }

    @Test
    void timers_rest_where_the_setting_says_so() {
        application.withPropertyValues("alongside.engine.timers=false").run(context -> assertThat(context)
                .doesNotHaveBean(JobExecutorStart.class));
    }

    private ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJobExecutor(executor);
        ProcessEngine engine = mock(ProcessEngine.class);
        when(engine.getProcessEngineConfiguration()).thenReturn(configuration);
        return engine;
    }
}
