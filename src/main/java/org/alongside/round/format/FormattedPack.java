package org.alongside.round.format;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What members read, in another format.
 *
 * @param words to be read on the page; nothing when there is only a document
 * @param document nothing when there are only words
 */
public record FormattedPack(
        UUID id,
        FormatNeed need,
        @Nullable String words,
        @Nullable Document document,
        Instant givenAt) {

    /** The words, paragraph by paragraph. */
    public List<String> paragraphs() {
        return words == null
                ? List.of()
                : words.lines().filter(line -> !line.isBlank()).toList();
    }
}
