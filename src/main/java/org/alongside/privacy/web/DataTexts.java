package org.alongside.privacy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.privacy.PeriodText;
import org.alongside.privacy.PrivacySettings;
import org.alongside.privacy.TableDeclaration;
import org.alongside.text.Messages;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values and declarations in words, for pages and downloads. */
@Component("dataTexts")
class DataTexts {

    /** Stored values such as {@code LARGE_PRINT} and {@code passport-written}. */
    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)+|[A-Z]{3,}|[a-z]+(-[a-z]+)+");

    private final Messages messages;
    private final Dates dates;
    private final PrivacySettings settings;

    DataTexts(Messages messages, Dates dates, PrivacySettings settings) {
        this.messages = messages;
        this.dates = dates;
        this.settings = settings;
    }

    /** A value of a row; empty for none. */
    public String value(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return dates.moment(moment);
        }
        if (value instanceof LocalDate day) {
            return dates.day(day);
        }
        if (value instanceof Boolean yes) {
            return messages.text(yes ? "privacy.yes" : "privacy.no");
        }
        if (value instanceof List<?> several) {
            return several.stream().map(this::value).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        return CODE.matcher(text).matches()
                ? StringUtils.capitalize(text.toLowerCase(Locale.ROOT).replaceAll("[_-]", " "))
                : text;
    }

    /** How long rows of the table are kept. */
    public String kept(TableDeclaration table) {
        String period = table.period();
        String text = period == null
                ? Objects.requireNonNullElse(table.kept(), "")
                : messages.text("privacy.period." + period, PeriodText.of(settings.period(period)));
        return text.endsWith(".") ? text : text + ".";
    }
}
