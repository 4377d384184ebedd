package org.alongside.project;

/** Hears that a paused project goes on, for modules that keep days of their own, such as the deadline of a round. */
public interface ResumeListener {

    /**
     * The project goes on; its stages were released before.
     *
     * @param workingDaysHeld for how many working days it was paused
     */
    void resumed(String reference, int workingDaysHeld);
}
