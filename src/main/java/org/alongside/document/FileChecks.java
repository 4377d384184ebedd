package org.alongside.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.text.FileName;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Validates an uploaded file: its name, size and content. The type is detected, not trusted. */
@Component
class FileChecks {

    /** The field at which errors are shown. */
    static final String FIELD = "file";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final long largest;

    FileChecks(DocumentSettings settings) {
        this.largest = settings.maxSize().toBytes();
    }

    /**
     * A file that passed validation.
     *
     * @param name sanitised
     * @param warnings shown before people open it
     */
    record Checked(String name, FileType kind, long size, Set<FileWarning> warnings) {}

    long largest() {
        return largest;
    }

    /** @throws ValidationRejected when the file is not acceptable, at the file field */
    Checked check(String submitted, Path file) throws IOException {
        FileName name = FileName.of(submitted);
        if (FileName.hasNul(submitted)) {
            throw ValidationRejected.at(FIELD, "document.refused.name", name.whole());
        }
        long size = Files.size(file);
        if (size == 0) {
            throw ValidationRejected.at(FIELD, "document.refused.empty", name.whole());
        }
        if (size > largest) {
            throw ValidationRejected.at(FIELD, "document.refused.large", name.whole(), megabytes());
        }
        FileType kind = FileType.ofEnding(name.ending())
                .orElseThrow(() -> ValidationRejected.at(FIELD, "document.refused.kind", name.whole()));
        String content = content(file);
        if (!kind.mayBe(content)) {
            FileType other = FileType.ofContent(content).orElse(null);
            if (other != null) {
                throw ValidationRejected.at(
                        FIELD, "document.refused.other-kind", name.whole(), name.ending(), other.ending());
            }
        }
        if (!kind.mayBe(content) || kind.isOffice() && !OfficeFileInspector.is(kind, file)) {
            throw ValidationRejected.at(FIELD, "document.refused.content", name.whole(), name.ending());
        }
        return new Checked(name.whole(), kind, size, kind == FileType.PDF ? PdfContents.warnings(file) : Set.of());
    }

    long megabytes() {
        return DataSize.ofBytes(largest).toMegabytes();
    }

    /** Detects the type from content alone, without the name. */
    private String content(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(content, new Metadata()).getBaseType().toString();
        }
    }
}
