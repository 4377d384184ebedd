package org.alongside.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complete plan, from which tests remove parts. */
final class PlanBuilder {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    static final UUID OFFICER = new UUID(0, 1);
    static final Instant NOW = Instant.parse("2027-01-11T10:00:00Z");

    private String canChange = "How the day is planned";
    private String cannotChange = "The budget";
    private List<String> groups = List.of("CARERS");
    private String otherGroups = "";
    private UserLed userLed = UserLed.YES;
    private List<String> formats = List.of("EASY_READ");
    private @Nullable BigDecimal accessBudget = BigDecimal.valueOf(500);
    private @Nullable BigDecimal rewardBudget = BigDecimal.valueOf(800);
    private @Nullable LocalDate startsOn = FIRST_DAY;
    private @Nullable LocalDate endsOn = FIRST_DAY.plusWeeks(20);
    private @Nullable LocalDate hearBackBy = FIRST_DAY.plusWeeks(24);

    private PlanBuilder() {}

    static PlanBuilder complete() {
        return new PlanBuilder();
    }

    PlanBuilder changeable(String words) {
        this.canChange = words;
        return this;
    }

    PlanBuilder unchangeable(String words) {
        this.cannotChange = words;
        return this;
    }

    PlanBuilder hearing(List<String> listed, String others) {
        this.groups = listed;
        this.otherGroups = others;
        return this;
    }

    PlanBuilder userLed(UserLed found) {
        this.userLed = found;
        return this;
    }

    PlanBuilder formats(String... codes) {
        this.formats = List.of(codes);
        return this;
    }

    PlanBuilder accessBudget(@Nullable Integer pounds) {
        this.accessBudget = pounds == null ? null : BigDecimal.valueOf(pounds);
        return this;
    }

    PlanBuilder rewardBudget(@Nullable Integer pounds) {
        this.rewardBudget = pounds == null ? null : BigDecimal.valueOf(pounds);
        return this;
    }

    PlanBuilder lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
        this.startsOn = from;
        this.endsOn = to;
        return this;
    }

    PlanBuilder hearBackBy(@Nullable LocalDate day) {
        this.hearBackBy = day;
        return this;
    }

    PlanDraft draft() {
        return new PlanDraft(
                "To plan day services together",
                canChange,
                cannotChange,
                groups,
                otherGroups,
                "Carers together",
                userLed,
                List.of("YOUNG_CARERS"),
                "A session after school",
                formats,
                accessBudget,
                rewardBudget,
                startsOn,
                endsOn,
                hearBackBy);
    }

    EngagementPlan written() {
        return new EngagementPlan("CP-2027-0001", 1, draft(), OFFICER, NOW);
    }
}
