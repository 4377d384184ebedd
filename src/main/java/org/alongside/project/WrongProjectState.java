package org.alongside.project;

/** The project is not in a state in which this can be done: paused, ended, or somebody was faster. */
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
