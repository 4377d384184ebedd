package org.alongside.decision.lifecycle;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.PackHeading;
import org.alongside.decision.model.PackPart;
import org.alongside.project.EngagementPlan;
import org.alongside.project.Plans;
import org.alongside.text.Messages;
import org.apache.commons.lang3.StringUtils;
import org.springframework.stereotype.Component;

/** The pack members read before they vote: one version of the plan in plain words, with any override. */
@Component
public class PackBuilder {

    private final Plans plans;
    private final Dates dates;
    private final Messages messages;

    PackBuilder(Plans plans, Dates dates, Messages messages) {
        this.plans = plans;
        this.dates = dates;
        this.messages = messages;
    }

    /** The pack for this version of the plan. Empty parts are left out. */
    public List<PackPart> of(String reference, int planVersion) {
        EngagementPlan plan = plans.version(reference, planVersion);
        List<PackPart> pack = new ArrayList<>();
        add(pack, PackHeading.PURPOSE, plan.purpose());
        add(pack, PackHeading.CAN_CHANGE, plan.canChange());
        add(pack, PackHeading.CANNOT_CHANGE, plan.cannotChange());
        add(
                pack,
                PackHeading.GROUPS,
                lines(Stream.concat(names("PeopleGroup", plan.groups()), Stream.of(plan.otherGroups()))));
        add(pack, PackHeading.LEFT_OUT, lines(names("PeopleGroup", plan.leftOut())));
        add(pack, PackHeading.LEFT_OUT_ACTION, plan.leftOutAction());
        add(pack, PackHeading.FORMATS, lines(names("PlanFormat", plan.formats())));
        add(pack, PackHeading.PARTNERS, plan.partners());
        add(
                pack,
                PackHeading.ACCESS_BUDGET,
                plan.accessBudget().map(PackBuilder::pounds).orElse(""));
        add(
                pack,
                PackHeading.REWARD_BUDGET,
                plan.rewardBudget().map(PackBuilder::pounds).orElse(""));
        plan.startsOn()
                .ifPresent(from -> add(
                        pack,
                        PackHeading.DATES,
                        plan.endsOn()
                                .map(to -> messages.text("decision.pack.from-to", dates.day(from), dates.day(to)))
                                .orElseGet(() -> messages.text("decision.pack.from", dates.day(from)))));
        add(pack, PackHeading.HEAR_BACK, plan.hearBackBy().map(dates::day).orElse(""));
        plan.override()
                .filter(EngagementPlan.Override::allowed)
                .ifPresent(override -> add(
                        pack,
                        PackHeading.OVERRIDE,
                        lines(Stream.concat(
                                Stream.of(messages.text(
                                        "decision.pack.override", dates.day(override.at()), override.reason())),
                                plans.gaps(plan).stream()
                                        .map(gap -> messages.text(
                                                "decision.pack.missing", messages.text("PlanGap." + gap.name())))))));
        plan.decision()
                .filter(EngagementPlan.Decision::endorsed)
                .ifPresent(endorsed -> add(pack, PackHeading.SPONSOR, endorsed.words()));
        return pack;
    }

    private Stream<String> names(String kind, List<String> codes) {
        return codes.stream().map(code -> messages.text(kind + "." + code));
    }

    private static void add(List<PackPart> pack, PackHeading heading, String words) {
        if (!StringUtils.isBlank(words)) {
            pack.add(new PackPart(heading, words.strip()));
        }
    }

    private static String lines(Stream<String> several) {
        return String.join("\n", several.filter(StringUtils::isNotBlank).toList());
    }

    private static String pounds(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }
}
