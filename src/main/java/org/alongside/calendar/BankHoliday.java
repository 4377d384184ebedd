package org.alongside.calendar;

import java.time.LocalDate;

/** A day on which offices are closed. */
record BankHoliday(LocalDate day, String name) {}
