package org.alongside.round.format;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.body.FormatNeed;
import org.alongside.engine.OptimisticLockRetry;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.CurrentViewer;
import org.alongside.person.Format;
import org.alongside.round.PackClocks;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form where officers set a member's format: in a round of any kind, or permanently. */
@Component
@KnownOptions(
        form = "seat-format",
        key = "format",
        of = Format.class,
        values = {"STANDARD"})
public class FormatNeedForm {

    private static final String STANDARD = "STANDARD";

    private final Forms forms;
    private final DraftedFlow flow;
    private final CurrentViewer viewers;
    private final Messages messages;

    FormatNeedForm(Forms forms, DraftedFlow flow, CurrentViewer viewers, Messages messages) {
        this.forms = forms;
        this.flow = flow;
        this.viewers = viewers;
        this.messages = messages;
    }

    /**
     * The member and the page for setting their format.
     *
     * @param back the page that links here; the form's own path is {@code address}
     */
    public record Asked(String name, @Nullable FormatNeed need, String address, String back) {}

    /**
     * For a member of a round.
     *
     * @throws ResponseStatusException when the round has no such seat
     */
    public static Asked in(PackClocks clocks, UUID round, UUID seat) {
        String desk = clocks.head(round).desk();
        return clocks.of(round).stream()
                .filter(each -> each.seat().equals(seat))
                .findFirst()
                .map(each ->
                        new Asked(each.name(), each.need(), desk + "/seats/" + seat + "/format", desk + "/formats"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public ModelAndView show(Asked asked, HttpServletRequest request) {
        return flow.show(filling(asked), request, view -> page(asked, view));
    }

    /**
     * @param keep saves the format; null for the standard format
     */
    public ModelAndView take(
            Asked asked, HttpServletRequest request, RedirectAttributes redirect, Consumer<@Nullable FormatNeed> keep) {
        return flow.take(filling(asked), request, view -> page(asked, view), answers -> {
            OptimisticLockRetry.again(() -> {
                keep.accept(need(answers));
                return true;
            });
            redirect.addFlashAttribute("notice", messages.text("round.formats.kept"));
            return asked.back();
        });
    }

    private DraftedFlow.Filling filling(Asked asked) {
        FormatNeed need = asked.need();
        RawInput begin = RawInput.none()
                .with("format", need == null ? STANDARD : need.format().name());
        Form form = forms.require("seat-format");
        return new DraftedFlow.Filling(
                form,
                viewers.require().id(),
                form.title(),
                "seat-format:" + asked.address(),
                need == null || need.language().isEmpty() ? begin : begin.with("language", need.language()),
                Choices.none(),
                asked.address());
    }

    private static ModelAndView page(Asked asked, FormView view) {
        return new ModelAndView("form/drafted-page")
                .addObject("back", asked.back())
                .addObject("caption", asked.name())
                .addObject("address", asked.address())
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private static @Nullable FormatNeed need(FormSubmission answers) {
        String format = answers.text("format");
        return format.equals(STANDARD)
                ? null
                : new FormatNeed(
                        answers.oneOf("format", Format.class),
                        answers.maybe("language").orElse(""));
    }
}
