package org.alongside.body;

import java.util.Locale;
import org.alongside.person.Format;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A reading format other than the standard one.
 *
 * @param language only for {@link Format#OTHER_LANGUAGE}; empty until known
 */
public record FormatNeed(Format format, String language) {

    public FormatNeed {
        language = format == Format.OTHER_LANGUAGE ? StringUtils.normalizeSpace(language) : "";
    }

    public static @Nullable FormatNeed of(@Nullable Format format, String language) {
        return format == null ? null : new FormatNeed(format, language);
    }

    /** Whether the application produces it: large print is the same page in larger type. */
    public boolean isMadeHere() {
        return format == Format.LARGE_PRINT;
    }

    /** Whether both are the same format, comparing languages regardless of spelling. */
    public boolean isSameAs(FormatNeed other) {
        return format == other.format && language.equalsIgnoreCase(other.language);
    }

    public String key() {
        return format + ":" + language.toLowerCase(Locale.ROOT);
    }
}
