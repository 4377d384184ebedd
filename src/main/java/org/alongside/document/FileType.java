package org.alongside.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken. What is not here is refused, whatever it is called. */
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

    /** The media type under which it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a recording that a page can play: browsers know all kinds of them that are taken. */
    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }

    /** Whether content that was found to be of this type can be of this kind. */
    boolean mayBe(String contentType) {
        return contents.contains(contentType);
    }

    /** Whether it is a folder of parts in one file, to be looked into. */
    boolean isOffice() {
        return contents.equals(OfficeFileInspector.ZIP);
    }

    static Optional<FileType> ofEnding(String ending) {
        String plain = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(plain))
                .findFirst();
    }

    /** All endings with their dots, for a file picker. */
    public static String accept() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(kind -> kind.endings.stream())
                        .map(ending -> "." + ending)
                        .toList());
    }
}
