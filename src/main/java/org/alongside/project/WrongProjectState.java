package org.alongside.project;

/** The project's state does not allow this: paused, ended, or changed concurrently. */
public class WrongProjectState extends RuntimeException {

    private final String reference;
    private final ProjectState state;

    WrongProjectState(String reference, ProjectState state, String act) {
        super(reference + " is " + state + ": no " + act);
        this.reference = reference;
        this.state = state;
    }

    public String reference() {
        return reference;
    }

    public ProjectState state() {
        return state;
    }
}
