package org.alongside.calendar;

import java.time.LocalDate;

/** A bank holiday. */
record BankHoliday(LocalDate day, String name) {}
