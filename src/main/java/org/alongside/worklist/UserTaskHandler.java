package org.alongside.worklist;

import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;

/**
 * What a module does at one user task of a model. The module that owns the step implements this; every step is then
 * shown, kept as a draft, claimed and finished on the one page for work items.
 */
public interface UserTaskHandler {

    /** The id of the step's form, which is the user task's {@code formRef}. One step, one form. */
    String formId();

    /** What the form starts with when the person has no draft. */
    default RawInput begin(UserTaskContext step) {
        return RawInput.none();
    }

    /** Options that are known only now, for the form's selects with a {@code valuesKey}. */
    default Choices choices(UserTaskContext step) {
        return Choices.none();
    }

    /** What the person must see to do the step, above the form. */
    default TaskMaterial material(UserTaskContext step) {
        return TaskMaterial.NONE;
    }

    /**
     * One line that tells this item from others of its kind, for the list of work: what it is about, never what people
     * said or need. Asked once, when the step is reached; nobody looks then ({@link UserTaskContext#viewer} is nobody).
     */
    default String summary(UserTaskContext step) {
        return "";
    }

    /**
     * Does what finishing the step means. Called in the transaction in which the engine's task is completed.
     *
     * @return what the process needs to know
     * @throws org.alongside.form.answer.ValidationRejected when a rule says no; shown beside the field, nothing is written
     */
    ProcessVariables complete(UserTaskContext step, FormSubmission answers);
}
