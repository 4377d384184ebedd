package org.alongside.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Downloads of documents: a page instead of the file while it is being checked, or before a PDF with scripts. */
@Component
public class Downloads {

    private final Documents documents;

    Downloads(Documents documents) {
        this.documents = documents;
    }

    /**
     * Writes the file, as an attachment in which nothing can run or load anything.
     *
     * @param address of the download, for the page that warns
     * @param warned whether the reader has seen that page
     * @param reader the reader, if signed in: people can always have what they uploaded themselves
     * @return a page to show instead; null if the file was written
     */
    public @Nullable ModelAndView serve(
            Document document, String address, boolean warned, @Nullable UUID reader, HttpServletResponse response)
            throws IOException {
        boolean own = reader != null && reader.equals(document.givenBy());
        if (document.isHeld() && !own) {
            return new ModelAndView("document/held", HttpStatus.CONFLICT);
        }
        if (!document.warnings().isEmpty() && !warned && !own) {
            return new ModelAndView("document/warning")
                    .addObject("document", document)
                    .addObject("address", address);
        }
        response.setContentType(document.kind().mediaType()
                + (document.kind() == FileType.TXT || document.kind() == FileType.CSV ? ";charset=UTF-8" : ""));
        response.setContentLengthLong(document.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        documents.copyTo(document, response.getOutputStream());
        return null;
    }
}
