package org.alongside.round.format;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.alongside.document.Document;
import org.alongside.document.Documents;
import org.alongside.document.RangeStreaming;
import org.alongside.round.NoSuchRound;
import org.alongside.round.format.ReadingPreferences.Reading;
import org.alongside.round.format.ReadingPreferences.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Sends papers of rounds of every kind to members: files, recordings and large print. */
@Component
public class PackFiles {

    private final AvailableFormats shelf;
    private final Documents documents;
    private final RangeStreaming playing;
    private final ReadingPreferences choices;

    PackFiles(AvailableFormats shelf, Documents documents, RangeStreaming playing, ReadingPreferences choices) {
        this.shelf = shelf;
        this.documents = documents;
        this.playing = playing;
        this.choices = choices;
    }

    /**
     * The document as a download.
     *
     * @throws NoSuchRound when the round has no such format
     */
    public void save(UUID round, UUID format, HttpServletResponse response) throws IOException {
        Document document = document(round, format);
        response.setContentType(document.kind().mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // Even if a browser renders the file, no script runs and no resource loads.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
        documents.copyTo(document, response.getOutputStream());
    }

    /**
     * The recording for the page's player; files of other types are only downloaded.
     *
     * @param range the range requested by the player
     * @throws NoSuchRound when the round has no such format
     */
    public void play(UUID round, UUID format, @Nullable String range, HttpServletResponse response) throws IOException {
        Document document = document(round, format);
        if (!document.kind().isAudio()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        playing.play(document, range, response);
    }

    private Document document(UUID round, UUID format) {
        Document document = shelf.one(round, format).document();
        if (document == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return document;
    }

    /** The CSS classes of a large print page, combined with the person's other preferences. */
    public String largest(UUID person) {
        Reading usual = choices.of(person);
        return new Reading(Size.LARGEST, usual.spacing(), usual.contrast(), usual.pictures()).classes();
    }
}
