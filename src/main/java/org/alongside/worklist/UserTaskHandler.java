package org.alongside.worklist;

import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;

/**
 * A module's part in one user task of a model, implemented by the module that owns the step. The common page for work
 * items shows every step, saves its drafts, and claims and completes it.
 */
public interface UserTaskHandler {

    /** The id of the step's form: the user task's {@code formRef}. One step, one form. */
    String formId();

    /** The form's initial input when the person has no draft. */
    default RawInput begin(UserTaskContext step) {
        return RawInput.none();
    }

    /** Runtime options for the form's selects with a {@code valuesKey}. */
    default Choices choices(UserTaskContext step) {
        return Choices.none();
    }

    /** The material for the step, shown above the form. */
    default TaskMaterial material(UserTaskContext step) {
        return TaskMaterial.NONE;
    }

    /**
     * One line that distinguishes this item in the work list: its subject, never people's contributions or needs. Read
     * once, when the step is reached, so {@link UserTaskContext#viewer} is no one.
     */
    default String summary(UserTaskContext step) {
        return "";
    }

    /**
     * Applies the answers of a completed step, in the transaction that completes the engine's task.
     *
     * @return variables for the process
     * @throws org.alongside.form.answer.ValidationRejected when a rule is broken; shown beside the field, and nothing
     *     is saved
     */
    ProcessVariables complete(UserTaskContext step, FormSubmission answers);
}
