package org.alongside.form.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A whole page around a form: what any controller gives to the template {@code form/page}. Each method gives a copy with
 * one thing more.
 *
 * @param view the page of the form
 * @param action the address that the page posts to
 * @param title of the whole, above the pages' own titles
 * @param caption a line above the title, empty for none
 * @param cancel where "Cancel" or a link back leads, null for none
 * @param draftAddress the address that keeps a draft while people type, null for none
 * @param drafts whether "Save and come back later" is offered
 * @param materialTemplate template with something to read above the form, null for none
 * @param materialFragment the fragment in it; its values come from the model
 * @param hidden further hidden inputs; names start with an underscore
 * @param trapped whether the box that only machines fill in is there
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

    /** The same, and with JavaScript a draft is kept while people type; see {@link FormFlow#merge}. */
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

    /** Something to read above the form, for example {@code material("opportunity/triage", "material")}. */
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

    /** The protections of a public form. */
    public FormPage visitedBy(PublicForms.Visit visit) {
        FormPage keyed = hidden(PublicForms.KEY, visit.key());
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
                keyed.hidden,
                true);
    }

    /** Fills the model and names the template. */
    public String into(Model model) {
        model.addAttribute("formPage", this);
        model.addAttribute("keptHere", trapped);
        model.addAttribute("errors", view.errors());
        return "form/page";
    }
}
