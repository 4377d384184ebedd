package org.alongside.round.format;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants the pages on which they decide to look. It holds on every device, also where a link brought them. */
@Component
@Transactional
public class ReadingPreferences {

    private final JdbcClient jdbc;

    ReadingPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person chose, or the usual look. */
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

    /** How large the words are. */
    public enum Size {
        USUAL,
        LARGE,
        LARGEST
    }

    /** How much room there is between lines, words and letters. */
    public enum Spacing {
        USUAL,
        WIDE
    }

    /** The colours of words and page. */
    public enum Contrast {
        USUAL,
        LIGHT_ON_BLACK,
        BLACK_ON_CREAM
    }

    /** Whether there are pictures. */
    public enum Pictures {
        SHOWN,
        HIDDEN
    }

    /** How one person reads. */
    public record Reading(Size size, Spacing spacing, Contrast contrast, Pictures pictures) {

        public static final Reading USUAL = new Reading(Size.USUAL, Spacing.USUAL, Contrast.USUAL, Pictures.SHOWN);

        /** The classes of the page's html element, such as {@code reading-size-large}. */
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
