package org.alongside.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Streams recordings to the audio player, in full or by range, because some browsers only play ranges. Only files
 * detected as audio on upload; all others are downloads.
 */
@Component
public class RangeStreaming {

    private static final String NO_RANGE = "bytes */";

    private final Documents documents;

    RangeStreaming(Documents documents) {
        this.documents = documents;
    }

    /** @param range the {@code Range} header, if any; an invalid one is ignored */
    public void play(Document document, @Nullable String range, HttpServletResponse response) throws IOException {
        if (!document.kind().isAudio()) {
            throw new IllegalArgumentException("Not a recording: " + document);
        }
        if (document.isHeld()) {
            response.sendError(HttpStatus.CONFLICT.value());
            return;
        }
        long size = document.size();
        List<HttpRange> parts = parts(range);
        HttpRange part = parts.size() == 1 ? parts.get(0) : HttpRange.createByteRange(0);
        long from = part.getRangeStart(size);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (from >= size) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, NO_RANGE + size);
            response.sendError(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        long to = part.getRangeEnd(size);
        if (parts.size() == 1) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + size);
        }
        response.setContentType(document.kind().mediaType());
        response.setContentLengthLong(to - from + 1);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        // Sandboxed like every other file when opened directly.
        response.setHeader("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox");
        documents.copyTo(document, from, to - from + 1, response.getOutputStream());
    }

    private static List<HttpRange> parts(@Nullable String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException notUnderstood) {
            return List.of();
        }
    }
}
