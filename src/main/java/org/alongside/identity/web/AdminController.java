package org.alongside.identity.web;

import java.util.Comparator;
import java.util.List;
import org.alongside.identity.AdminPage;
import org.alongside.identity.Allow;
import org.alongside.identity.ListenAddress;
import org.alongside.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrators' start page. */
@Controller
@Allow(roles = Role.ADMINISTRATOR)
class AdminController {

    private final List<AdminPage> pages;
    private final ListenAddress address;

    AdminController(List<AdminPage> pages, ListenAddress address) {
        this.address = address;
        this.pages =
                pages.stream().sorted(Comparator.comparingInt(AdminPage::order)).toList();
    }

    /** One of the pages, with its number of waiting items. */
    record Entry(String address, String text, int waiting) {}

    @GetMapping("/admin")
    String page(Model model) {
        model.addAttribute(
                "adminPages",
                pages.stream()
                        .map(page -> new Entry(
                                page.address(), page.text(), page.waiting().getAsInt()))
                        .toList());
        model.addAttribute("demonstrationExposed", address.exposesDemonstration());
        return "identity/admin";
    }
}
