package org.alongside.document.web;

import org.alongside.document.HeldFiles;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How many files wait for the virus scanner, for administrators. */
@Controller
@RequestMapping("/admin/files")
@Allow(roles = Role.ADMINISTRATOR)
class ScannerController {

    private final HeldFiles held;

    ScannerController(HeldFiles held) {
        this.held = held;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("held", held.count());
        model.addAttribute("configured", held.isScannerConfigured());
        model.addAttribute("answering", held.isScannerAnswering());
        return "document/scanner";
    }

    @PostMapping
    String again() {
        held.scan();
        return "redirect:/admin/files";
    }
}
