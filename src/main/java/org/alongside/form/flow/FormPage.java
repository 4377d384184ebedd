package org.alongside.form.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.form.draft.UnsentForms;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A page around a form, for the template {@code form/page}. Each method returns a modified copy.
 *
 * @param view the page of the form
 * @param action the address to post to
 * @param title of the page, above the form pages' own titles
 * @param caption a line above the title, or empty
 * @param cancel target of "Cancel" or the back link, or null
 * @param draftAddress the address for saving drafts while typing, or null
 * @param drafts whether "Save and come back later" is offered
 * @param materialTemplate template of material above the form, or null
 * @param materialFragment its fragment; the model supplies the values
 * @param hidden further hidden inputs; names start with an underscore
 * @param trapped whether the honeypot input is present
 */
public record FormPage(
        FormView view,
        String action,
        String title,
        String caption,
        @Nullable String cancel,
        @Nullable String draftAddress,
        boolean drafts,
        @Nullable String materialTemplate,
        @Nullable String materialFragment,
        Map<String, String> hidden,
        boolean trapped) {

    public static FormPage of(FormView view, String action) {
        return new FormPage(view, action, view.form().title(), "", null, null, false, null, null, Map.of(), false);
    }

    public FormPage titled(String newTitle) {
        return new FormPage(
                view,
                action,
                newTitle,
                caption,
                cancel,
                draftAddress,
                drafts,
                materialTemplate,
                materialFragment,
                hidden,
                trapped);
    }

    public FormPage under(String newCaption) {
        return new FormPage(
                view,
                action,
                title,
                newCaption,
                cancel,
                draftAddress,
                drafts,
                materialTemplate,
                materialFragment,
                hidden,
                trapped);
    }

    public FormPage leavingTo(String address) {
        return new FormPage(
                view,
                action,
                title,
                caption,
                address,
                draftAddress,
                drafts,
                materialTemplate,
                materialFragment,
                hidden,
                trapped);
    }

    /** Offers "Save and come back later". */
    public FormPage withDrafts() {
        return new FormPage(
                view,
                action,
                title,
                caption,
                cancel,
                draftAddress,
                true,
                materialTemplate,
                materialFragment,
                hidden,
                trapped);
    }

    /** The same, and with JavaScript saves a draft while typing; see {@link FormFlow#merge}. */
    public FormPage withDrafts(String address) {
        return new FormPage(
                view,
                action,
                title,
                caption,
                cancel,
                address,
                true,
                materialTemplate,
                materialFragment,
                hidden,
                trapped);
    }

    /** Adds material above the form, for example {@code material("opportunity/triage", "material")}. */
    public FormPage material(String template, String fragment) {
        return new FormPage(
                view, action, title, caption, cancel, draftAddress, drafts, template, fragment, hidden, trapped);
    }

    public FormPage hidden(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(hidden);
        more.put(name, value);
        return new FormPage(
                view,
                action,
                title,
                caption,
                cancel,
                draftAddress,
                drafts,
                materialTemplate,
                materialFragment,
                more,
                trapped);
    }

    /** A public form: its key, its protections, and "Save and come back later" by a link. */
    public FormPage visitedBy(PublicForms.Visit visit) {
        FormPage keyed = hidden(UnsentForms.KEY, visit.key());
        return new FormPage(
                view,
                action,
                title,
                caption,
                cancel,
                draftAddress,
                true,
                materialTemplate,
                materialFragment,
                keyed.hidden,
                true);
    }

    /** Fills the model and returns the template name. */
    public String into(Model model) {
        model.addAttribute("formPage", this);
        model.addAttribute("keptHere", trapped);
        model.addAttribute("errors", view.errors());
        return "form/page";
    }
}
