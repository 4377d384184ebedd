package org.alongside.form.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with earlier input, to be shown instead of submitted. */
final class ParkedPostRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> posted;

    private final String address;

    ParkedPostRequest(HttpServletRequest request, String path, Map<String, String[]> posted) {
        super(request);
        this.address = request.getContextPath() + path;
        Map<String, String[]> shown = new LinkedHashMap<>(posted);
        shown.put("_do", new String[] {"kept"});
        this.posted = Collections.unmodifiableMap(shown);
    }

    @Override
    public String getRequestURI() {
        return address;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = posted.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return posted.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return posted;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(posted.keySet());
    }
}
