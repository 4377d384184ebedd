package org.alongside.project;

/** Unknown project. */
public class NoSuchProject extends RuntimeException {

    NoSuchProject(String reference) {
        super("There is no project " + reference);
    }
}
