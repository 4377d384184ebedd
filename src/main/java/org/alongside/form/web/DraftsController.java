package org.alongside.form.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.DraftRetention;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own drafts: continue or delete. */
@Controller
class DraftsController {

    private final Drafts drafts;
    private final Forms forms;
    private final List<DraftRetention> kept;
    private final CurrentViewer viewers;
    private final Messages messages;

    DraftsController(Drafts drafts, Forms forms, List<DraftRetention> kept, CurrentViewer viewers, Messages messages) {
        this.drafts = drafts;
        this.forms = forms;
        this.kept = List.copyOf(kept);
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/drafts")
    @Allow(signedIn = true)
    String list(Model model) {
        List<Drafts.Draft> mine = drafts.of(viewers.require().id()).stream()
                .filter(draft -> draft.about() != null)
                .toList();
        Map<String, String> titles = new HashMap<>();
        mine.forEach(draft -> titles.put(
                draft.formId(), forms.find(draft.formId()).map(Form::title).orElse("")));
        model.addAttribute("drafts", mine);
        Map<String, LocalDate> until = new HashMap<>();
        kept.forEach(each -> until.putAll(each.until(mine)));
        model.addAttribute("until", until);
        model.addAttribute("titles", titles);
        return "form/drafts";
    }

    @PostMapping("/drafts/drop")
    @Allow(signedIn = true)
    String drop(@RequestParam String subject, RedirectAttributes redirect) {
        // Drafts are selected by owner, so no further check is needed.
        drafts.drop(viewers.require().id(), subject);
        redirect.addFlashAttribute("notice", messages.text("form.drafts.dropped"));
        return "redirect:/drafts";
    }
}
