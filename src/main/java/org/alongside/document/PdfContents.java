package org.alongside.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds what a PDF can do besides being read, so that people are warned before they open it. */
final class PdfContents {

    private static final int DEEPEST = 50;
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "Rendition", "RichMediaExecute");

    private final Set<FileWarning> found = EnumSet.noneOf(FileWarning.class);

    private PdfContents() {}

    static Set<FileWarning> warnings(Path file) throws IOException {
        PdfContents contents = new PdfContents();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                contents.look(document.getDocument().getObjectFromPool(key).getObject(), 0);
            }
            contents.look(document.getDocument().getTrailer(), 0);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // With a password, or broken: names are readable even then, unless objects are compressed.
            contents.lookAtNames(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return contents.found;
    }

    private void look(COSBase object, int depth) {
        if (depth > DEEPEST || object instanceof COSObject) {
            // Indirect objects are in the cross-reference table, so that the caller visits them.
            return;
        }
        if (object instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                look(array.get(at), depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            lookAtKeys(dictionary);
            dictionary.entrySet().forEach(entry -> look(entry.getValue(), depth + 1));
        }
    }

    private void lookAtKeys(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        if (dictionary.containsKey(COSName.JS)
                || dictionary.containsKey("XFA")
                || action != null && ACTIONS.contains(action)) {
            found.add(FileWarning.SCRIPT);
        }
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey(COSName.EMBEDDED_FILES)) {
            found.add(FileWarning.EMBEDDED_FILES);
        }
    }

    private void lookAtNames(String bytes) {
        if (bytes.contains("/JS") || bytes.contains("/JavaScript") || bytes.contains("/Launch")) {
            found.add(FileWarning.SCRIPT);
        }
        if (bytes.contains("/EmbeddedFile")) {
            found.add(FileWarning.EMBEDDED_FILES);
        }
    }
}
