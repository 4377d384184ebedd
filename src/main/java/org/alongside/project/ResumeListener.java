package org.alongside.project;

/** Notified when a paused project resumes, for modules with dates of their own, such as a round's deadline. */
public interface ResumeListener {

    /**
     * Called after the project's stages have resumed.
     *
     * @param workingDaysHeld the working days it was paused
     */
    void resumed(String reference, int workingDaysHeld);
}
