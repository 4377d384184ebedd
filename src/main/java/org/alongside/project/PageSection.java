package org.alongside.project;

import java.util.Map;

/**
 * A section of the project page.
 *
 * @param id the anchor on the page
 * @param titleKey the message key of the heading
 * @param fragment the template fragment, such as {@code decision/section :: rounds}
 * @param model the fragment's model
 */
public record PageSection(String id, String titleKey, String fragment, Map<String, Object> model) {}
