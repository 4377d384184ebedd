package org.alongside.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** A file name made safe for display and download: no path, no invisible characters, one extension. */
record FileName(String whole, String ending) {

    private static final int LONGEST = 120;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern LOOKS_LIKE_AN_ENDING = Pattern.compile("[a-z][a-z0-9]{1,4}");

    /** Sanitises a submitted name. */
    static FileName of(String submitted) {
        String last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC);
        clean = UNSEEN.matcher(clean).replaceAll("");
        clean = FORBIDDEN.matcher(clean).replaceAll("_");
        clean = clean.replaceAll("\\s+", " ").strip();
        clean = StringUtils.strip(clean, ".");
        String ending = StringUtils.substringAfterLast(clean, ".").strip().toLowerCase(Locale.ROOT);
        String name = ending.isEmpty()
                ? clean
                : StringUtils.substringBeforeLast(clean, ".").strip();
        name = StringUtils.truncate(name, LONGEST);
        return new FileName((name.isEmpty() ? "file" : name) + (ending.isEmpty() ? "" : "." + ending), ending);
    }

    /**
     * Whether there are two extensions, as in {@code letter.pdf.exe} or {@code letter.exe.pdf}, which disguise a
     * file's type. Dates and version numbers with dots do not count.
     */
    boolean hasTwoEndings() {
        String before = StringUtils.substringBeforeLast(whole, ".");
        String other = StringUtils.substringAfterLast(before, ".").strip().toLowerCase(Locale.ROOT);
        return LOOKS_LIKE_AN_ENDING.matcher(other).matches() && isKnown(other);
    }

    private static boolean isKnown(String ending) {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + ending);
        try (TikaInputStream nothing = TikaInputStream.get(new byte[0])) {
            return !MimeTypes.getDefaultMimeTypes().detect(nothing, named).equals(MediaType.OCTET_STREAM);
        } catch (java.io.IOException impossible) {
            return true;
        }
    }
}
