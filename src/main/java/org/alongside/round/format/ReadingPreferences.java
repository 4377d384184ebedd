package org.alongside.round.format;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each person's display preferences for the pages where they decide. They apply on every device, including after
 * sign-in by link.
 */
@Component
@Transactional
public class ReadingPreferences {

    private final JdbcClient jdbc;

    ReadingPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's preferences, or the defaults. */
    @Transactional(readOnly = true)
    public Reading of(UUID person) {
        return jdbc.sql("select size, spacing, contrast, pictures from reading_choice where account = :person")
                .param("person", person)
                .query((row, number) -> new Reading(
                        Size.valueOf(row.getString("size")),
                        Spacing.valueOf(row.getString("spacing")),
                        Contrast.valueOf(row.getString("contrast")),
                        Pictures.valueOf(row.getString("pictures"))))
                .optional()
                .orElse(Reading.USUAL);
    }

    public void choose(UUID person, Reading reading) {
        jdbc.sql("""
                insert into reading_choice (account, size, spacing, contrast, pictures)
                values (:person, :size, :spacing, :contrast, :pictures)
                on conflict (account) do update set size = excluded.size, spacing = excluded.spacing,
                    contrast = excluded.contrast, pictures = excluded.pictures""")
                .param("person", person)
                .param("size", reading.size().name())
                .param("spacing", reading.spacing().name())
                .param("contrast", reading.contrast().name())
                .param("pictures", reading.pictures().name())
                .update();
    }

    /** Text size. */
    public enum Size {
        USUAL,
        LARGE,
        LARGEST
    }

    /** Spacing of lines, words and letters. */
    public enum Spacing {
        USUAL,
        WIDE
    }

    /** Colours of text and background. */
    public enum Contrast {
        USUAL,
        LIGHT_ON_BLACK,
        BLACK_ON_CREAM
    }

    /** Whether pictures are shown. */
    public enum Pictures {
        SHOWN,
        HIDDEN
    }

    /** One person's display preferences. */
    public record Reading(Size size, Spacing spacing, Contrast contrast, Pictures pictures) {

        public static final Reading USUAL = new Reading(Size.USUAL, Spacing.USUAL, Contrast.USUAL, Pictures.SHOWN);

        /** The CSS classes of the page's html element, such as {@code reading-size-large}. */
        public String classes() {
            return String.join(
                    " ",
                    style("size", size),
                    style("spacing", spacing),
                    style("contrast", contrast),
                    style("pictures", pictures));
        }

        private static String style(String what, Enum<?> choice) {
            return "reading-" + what + "-"
                    + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
