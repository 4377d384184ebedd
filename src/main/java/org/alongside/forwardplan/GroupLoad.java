package org.alongside.forwardplan;

/**
 * How often a group is asked: "this group was asked four times in 90 days".
 *
 * @param times how many entries of the forward plan ask it in the days before and at the start of the new engagement
 * @param days how many days that covers
 * @param tooOften whether that is at or above what the council has set
 */
record GroupLoad(PeopleGroup group, int times, int days, boolean tooOften) {}
