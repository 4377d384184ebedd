package org.alongside.engine;

import java.util.Optional;

/** Looks at a model or form before it is deployed. The module that knows this kind of file implements it. */
public interface ResourceCheck {

    /**
     * Why a file cannot be used, as one sentence for its author.
     *
     * @param name relative, such as {@code forms/intake/triage.form}
     * @return empty when it can be used, or when this check is not about it
     */
    Optional<String> refuse(String name, String content);
}
