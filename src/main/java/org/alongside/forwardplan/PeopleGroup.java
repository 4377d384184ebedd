package org.alongside.forwardplan;

/**
 * The groups that engagement is for, as named in the three councils' documents. One list for opportunities, plans and
 * the forward plan, so that the same group can be recognised.
 */
public enum PeopleGroup {
    OLDER_PEOPLE,
    LEARNING_DISABILITY,
    AUTISTIC_PEOPLE,
    PHYSICAL_DISABILITY,
    MENTAL_ILL_HEALTH,
    SENSORY_IMPAIRMENT,
    CARERS,
    YOUNG_ADULTS,
    FOSTER_CARERS,
    HOME_CARE,
    SELF_FUNDERS,
    ETHNIC_MINORITIES(true),
    LGBT(true),
    DEMENTIA(true),
    OLDER_HIGH_SUPPORT(true),
    RESIDENTIAL_HOMES(true),
    HOMELESS(true),
    GYPSY_TRAVELLER(true),
    PRISON(true),
    ALL_RESIDENTS,
    STAFF,
    PROVIDERS;

    private final boolean usuallyLeftOut;

    PeopleGroup() {
        this(false);
    }

    PeopleGroup(boolean usuallyLeftOut) {
        this.usuallyLeftOut = usuallyLeftOut;
    }

    /**
     * Whether this is one of the groups "likely to be underrepresented or excluded from co-production activities"
     * (Leicestershire, Policy briefing: Co-production, Diversity). Exactly the eight named in the briefing.
     */
    public boolean isUsuallyLeftOut() {
        return usuallyLeftOut;
    }
}
