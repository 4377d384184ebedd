package org.alongside.round.format;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.alongside.document.Document;
import org.alongside.document.Downloads;
import org.alongside.document.RangeStreaming;
import org.alongside.round.NoSuchRound;
import org.alongside.round.format.ReadingPreferences.Reading;
import org.alongside.round.format.ReadingPreferences.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Sends papers of rounds of every kind to members: files, recordings and large print. */
@Component
public class PackFiles {

    private final AvailableFormats shelf;
    private final Downloads downloads;
    private final RangeStreaming playing;
    private final ReadingPreferences choices;

    PackFiles(AvailableFormats shelf, Downloads downloads, RangeStreaming playing, ReadingPreferences choices) {
        this.shelf = shelf;
        this.downloads = downloads;
        this.playing = playing;
        this.choices = choices;
    }

    /**
     * The document as a download.
     *
     * @param address of the download, for the page that warns of its content
     * @param warned whether the reader has seen that page
     * @return a page to show instead; null if the file was written
     * @throws NoSuchRound when the round has no such format
     */
    public @Nullable ModelAndView save(
            UUID round, UUID format, String address, boolean warned, HttpServletResponse response) throws IOException {
        return downloads.serve(document(round, format), address, warned, null, response);
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
