package org.alongside.form.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.form.definition.Field;

/** The date that a rule compares with, and its question; empty when it was not answered or cannot be read. */
record OtherDate(Field field, Optional<LocalDate> date) {}
