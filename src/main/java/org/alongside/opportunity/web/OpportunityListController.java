package org.alongside.opportunity.web;

import java.util.List;
import org.alongside.identity.AllowStaff;
import org.alongside.opportunity.OpportunityList;
import org.alongside.opportunity.OpportunityListItem;
import org.alongside.opportunity.TriageOutcome;
import org.alongside.text.PageSize;
import org.alongside.text.PlainWords;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Suggestions, for staff. */
@Controller
class OpportunityListController {

    private static final String UNDECIDED = "UNDECIDED";
    private static final String OLDEST = "oldest";

    private final OpportunityList list;

    OpportunityListController(OpportunityList list) {
        this.list = list;
    }

    @GetMapping("/opportunities")
    @AllowStaff
    String list(
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(name = "outcome", defaultValue = "") String asked,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Model model) {
        String words = StringUtils.left(typed, PlainWords.LONGEST_SEARCH);
        String outcome = asked.equals(UNDECIDED) || EnumUtils.isValidEnum(TriageOutcome.class, asked) ? asked : "";
        List<OpportunityListItem> found = list.page(words, outcome, sort.equals(OLDEST), after, PageSize.ROWS + 1);
        boolean more = found.size() > PageSize.ROWS;
        List<OpportunityListItem> shown = more ? found.subList(0, PageSize.ROWS) : found;
        model.addAttribute("opportunities", shown);
        model.addAttribute("count", list.count(words, outcome));
        model.addAttribute("words", words);
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", TriageOutcome.values());
        model.addAttribute("sort", sort);
        model.addAttribute(
                "nextPage",
                more ? address(words, outcome, sort, shown.get(shown.size() - 1).reference()) : null);
        model.addAttribute("firstPage", after == null ? null : address(words, outcome, sort, null));
        return "opportunity/list";
    }

    private static String address(String words, String outcome, String sort, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/opportunities")
                .queryParam("words", "{words}")
                .queryParam("outcome", "{outcome}")
                .queryParam("sort", "{sort}");
        return after == null
                ? address.encode().buildAndExpand(words, outcome, sort).toUriString()
                : address.queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(words, outcome, sort, after)
                        .toUriString();
    }
}
