package org.alongside.forwardplan;

/**
 * How often a group is asked: "this group was asked four times in 90 days".
 *
 * @param times number of entries that ask it in the days before and at the start of the new engagement
 * @param days length of that period
 * @param tooOften whether that reaches the council's limit
 */
record GroupLoad(PeopleGroup group, int times, int days, boolean tooOften) {}
