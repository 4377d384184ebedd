package org.alongside.document;

/** A warning about a PDF, shown before people open it. */
public enum FileWarning {
    /** Scripts, or actions that start something. */
    SCRIPT,
    EMBEDDED_FILES
}
