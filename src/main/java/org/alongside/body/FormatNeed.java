package org.alongside.body;

import java.util.Locale;
import org.alongside.person.Format;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A format in which somebody reads, other than the standard one.
 *
 * @param language only of {@link Format#OTHER_LANGUAGE}; empty while nobody has said which
 */
public record FormatNeed(Format format, String language) {

    public FormatNeed {
        language = format == Format.OTHER_LANGUAGE ? StringUtils.normalizeSpace(language) : "";
    }

    public static @Nullable FormatNeed of(@Nullable Format format, String language) {
        return format == null ? null : new FormatNeed(format, language);
    }

    /** Whether the product makes it itself: large print is the same page in bigger type. */
    public boolean isMadeHere() {
        return format == Format.LARGE_PRINT;
    }

    /** The same format, and of languages the same one however it is written. */
    public boolean isSameAs(FormatNeed other) {
        return format == other.format && language.equalsIgnoreCase(other.language);
    }

    public String key() {
        return format + ":" + language.toLowerCase(Locale.ROOT);
    }
}
