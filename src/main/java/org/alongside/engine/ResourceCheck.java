package org.alongside.engine;

import java.util.Optional;

/** Checks a model or form before deployment. Implemented by the module for that kind of file. */
public interface ResourceCheck {

    /**
     * Why a file cannot be used, as one sentence for its author.
     *
     * @param name relative path, such as {@code forms/intake/triage.form}
     * @return empty when it can be used, or is not this check's concern
     */
    Optional<String> refuse(String name, String content);
}
