package org.alongside.project;

/** There is no project with this reference. */
public class NoSuchProject extends RuntimeException {

    NoSuchProject(String reference) {
        super("There is no project " + reference);
    }
}
