package org.alongside.round.format;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Papers in another format.
 *
 * @param words text for the page; null when only a document was added
 * @param document null when only text was added
 */
public record FormattedPack(
        UUID id,
        FormatNeed need,
        @Nullable String words,
        @Nullable Document document,
        Instant givenAt) {

    /** The text by paragraph. */
    public List<String> paragraphs() {
        return words == null
                ? List.of()
                : words.lines().filter(line -> !line.isBlank()).toList();
    }
}
