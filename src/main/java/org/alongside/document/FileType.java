package org.alongside.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The accepted file types. All others are rejected, whatever their name. */
public enum FileType {
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", OfficeFileInspector.ZIP, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OfficeFileInspector.ZIP, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", OfficeFileInspector.ZIP, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", OfficeFileInspector.ZIP, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", OfficeFileInspector.ZIP, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", OfficeFileInspector.ZIP, "odp"),
    PNG("image/png", Set.of("image/png"), "png"),
    JPG("image/jpeg", Set.of("image/jpeg"), "jpg", "jpeg"),
    TXT("text/plain", Set.of("text/plain"), "txt"),
    CSV("text/csv", Set.of("text/plain", "text/csv"), "csv"),
    MP3("audio/mpeg", Set.of("audio/mpeg"), "mp3"),
    M4A("audio/mp4", Set.of("audio/mp4", "audio/x-m4a", "video/mp4", "application/mp4", "video/x-m4v"), "m4a"),
    MP4("video/mp4", Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/quicktime"), "mp4");

    private final String mediaType;
    private final Set<String> contents;
    private final List<String> endings;

    FileType(String mediaType, Set<String> contents, String... endings) {
        this.mediaType = mediaType;
        this.contents = contents;
        this.endings = List.of(endings);
    }

    /** The media type for responses. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is audio that a page can play; browsers support all accepted audio types. */
    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }

    /** Whether content detected as this media type can be of this file type. */
    boolean mayBe(String contentType) {
        return contents.contains(contentType);
    }

    /** Whether it is an archive-based office format, whose content is inspected. */
    boolean isOffice() {
        return contents.equals(OfficeFileInspector.ZIP);
    }

    /** The ending that most files of this kind have. */
    String ending() {
        return endings.get(0);
    }

    /** The kind that content of this type can only be; empty for archives, which are of several kinds, and all else. */
    static Optional<FileType> ofContent(String contentType) {
        return Arrays.stream(values())
                .filter(kind -> !kind.isOffice() && kind.mayBe(contentType))
                .findFirst();
    }

    static Optional<FileType> ofEnding(String ending) {
        String plain = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(plain))
                .findFirst();
    }

    /** All extensions with their dots, for a file input. */
    public static String accept() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(kind -> kind.endings.stream())
                        .map(ending -> "." + ending)
                        .toList());
    }
}
