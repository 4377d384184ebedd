package org.alongside.form.draft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Posts a page of a form as one that was drawn from what was saved last, for tests that post the pages of a form in turn
 * without reading them.
 */
@Component
public class LatestDraft implements RequestPostProcessor {

    private final JdbcClient jdbc;

    LatestDraft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        jdbc.sql("select revision from form_draft where about_address = :address order by revision desc limit 1")
                .param("address", String.valueOf(request.getRequestURI()))
                .query(Long.class)
                .optional()
                .ifPresent(revision -> request.addParameter(
                        "_draft", DraftMark.opened(revision).toString()));
        return request;
    }
}
