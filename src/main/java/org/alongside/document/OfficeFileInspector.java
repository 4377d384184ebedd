package org.alongside.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the declared type of an office file, which is an archive. Only that entry is unpacked. */
final class OfficeFileInspector {

    static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");

    private static final int LOOKED_AT = 256 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";

    private OfficeFileInspector() {}

    /** Whether the file is of this type and has no macros. */
    static boolean is(FileType kind, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean macros = Collections.list(zip.entries()).stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/"));
            if (macros) {
                return false;
            }
            return kind.mediaType().contains("opendocument")
                    ? text(zip, MIMETYPE).strip().equals(kind.mediaType())
                    : text(zip, TYPES).contains("\"" + kind.mediaType() + ".main+xml\"");
        } catch (IOException | IllegalArgumentException notAnArchive) {
            return false;
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        }
    }
}
