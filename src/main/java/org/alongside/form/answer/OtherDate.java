package org.alongside.form.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.form.definition.Field;

/** A date to compare with, and its question; empty when unanswered or invalid. */
record OtherDate(Field field, Optional<LocalDate> date) {}
