package org.alongside.web;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.standard.expression.Fragment;

/** Helpers for the layout and fragments: the title, navigation by role, comparisons. */
@Component("pageLayout")
class PageLayout {

    /** A navigation link; {@code here} when the current page is at or below its path. */
    public record Link(String address, String text, boolean here) {}

    private static final String DECIDE = "/decide";

    private static final List<Way> WAYS = List.of(
            new Way("/work", "web.nav.work", Role.OFFICER, Role.SPONSOR),
            new Way(DECIDE, "web.nav.decide", Role.PANEL_MEMBER, Role.PANEL_CHAIR),
            new Way("/rounds", "web.nav.rounds", Role.PANEL_CHAIR, Role.OFFICER),
            new Way("/my-projects", "web.nav.my-projects", Role.CONTRIBUTOR),
            new Way("/overview", "web.nav.overview", Role.MANAGER),
            new Way("/work/load", "web.nav.load", Role.MANAGER),
            new Way("/projects", "web.nav.projects", Role.OFFICER, Role.SPONSOR, Role.MANAGER),
            new Way("/opportunities", "web.nav.opportunities", Role.OFFICER),
            new Way("/forward-plan", "web.nav.forward-plan", Role.OFFICER),
            new Way("/letters", "web.nav.letters", Role.OFFICER),
            new Way("/admin", "web.nav.admin", Role.ADMINISTRATOR));

    private static final List<Way> PUBLIC_WAYS = List.of(
            new Way("/opportunities/new", "web.nav.put-forward"),
            new Way("/follow", "web.nav.follow"),
            new Way("/take-part", "web.nav.take-part"),
            new Way("/sign-in", "web.nav.sign-in"));

    private final MessageSource messages;
    private final Brand brand;

    PageLayout(MessageSource messages, Brand brand) {
        this.messages = messages;
        this.brand = brand;
    }

    /** Navigation links for the viewer's roles, and the votes for deputies, without duplicates; the public ones without sign-in. */
    public List<Link> links(@Nullable Viewer viewer) {
        String path = path();
        List<Way> ways = viewer == null
                ? PUBLIC_WAYS
                : WAYS.stream().filter(way -> way.isFor(viewer)).toList();
        List<Link> links = new ArrayList<>();
        for (Way way : ways) {
            links.add(new Link(
                    way.address(), way.text(), path.equals(way.address()) || path.startsWith(way.address() + "/")));
        }
        return links;
    }

    /**
     * The page's title with the service's name, as plain text.
     *
     * @param title the page's own title element
     * @param context the template's context; when its {@code errors} are not empty, the title starts by saying so for
     *     screen readers
     */
    public String title(Fragment title, ITemplateContext context) {
        StringWriter written = new StringWriter();
        context.getConfiguration().getTemplateManager().process(title.getTemplateModel(), context, written);
        String text = HtmlUtils.htmlUnescape(
                written.toString().replaceAll("<[^>]*>", "").strip());
        String prefix = hasErrors(context.getVariable("errors")) ? text("web.errors.prefix") + " " : "";
        return prefix + text + " - " + brand.name();
    }

    /** The ids that describe a field, or null if there are none. */
    public @Nullable String describedBy(String name, @Nullable Object hint, @Nullable Object error) {
        return describedBy(name, hint, error, null);
    }

    /** As above, for a field with a character count if {@code limit} is given. */
    public @Nullable String describedBy(
            String name, @Nullable Object hint, @Nullable Object error, @Nullable Object limit) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(name + "-hint");
        }
        if (error != null) {
            ids.add(name + "-error");
        }
        if (limit != null) {
            ids.add(name + "-info");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Whether two values are equal as text, so that an enum or a number selects its option. */
    public boolean same(@Nullable Object option, @Nullable Object value) {
        return option != null && value != null && Objects.toString(option).equals(Objects.toString(value));
    }

    /** Whether a value is among the selected ones. */
    public boolean among(@Nullable Object option, @Nullable Collection<?> values) {
        return values != null && values.stream().anyMatch(value -> same(option, value));
    }

    /** A message, for fragments that choose between two. */
    public String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }

    private static boolean hasErrors(@Nullable Object errors) {
        if (errors instanceof java.util.Map<?, ?> map) {
            return !map.isEmpty();
        }
        return errors instanceof Collection<?> list && !list.isEmpty();
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }

    private record Way(String address, String text, List<Role> roles) {

        Way(String address, String text, Role... roles) {
            this(address, text, List.of(roles));
        }

        boolean isFor(Viewer viewer) {
            return roles.stream().anyMatch(viewer.roles()::contains) || address.equals(DECIDE) && viewer.standsIn();
        }
    }
}
