package org.alongside.privacy.web;

import org.alongside.identity.Allow;
import org.alongside.privacy.PrivacyNotice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The council's privacy notice. */
@Controller
@Allow(everyone = true)
class NoticeController {

    private final PrivacyNotice notice;

    NoticeController(PrivacyNotice notice) {
        this.notice = notice;
    }

    @GetMapping("/privacy")
    String page(Model model) {
        model.addAttribute("privacyNotice", notice);
        return "privacy/notice";
    }
}
