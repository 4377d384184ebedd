package org.alongside.history.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an export of the record without database or application: {@code java -jar alongside.jar verify <export> [<roots>]}.
 * The second file holds the roots that were published, a line each.
 */
public final class VerifyCommand {

    /** The first argument. */
    public static final String NAME = "verify";

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyCommand() {}

    /**
     * Runs the command.
     *
     * @param arguments the command's name, the export, and the published roots if there are any
     * @return the exit code: 0 when the record is sound, 1 when it is not, 2 when a file cannot be read
     */
    public static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println("Usage: verify <export of the record> [<file of published roots>]");
            return UNREADABLE;
        }
        try {
            Verification result = verify(
                    Path.of(arguments[1]),
                    arguments.length == 3 ? Optional.of(Path.of(arguments[2])) : Optional.empty());
            out.printf(
                    "%d entries in %d chains, %d daily roots, %d of them published%n",
                    result.entries(), result.chains(), result.roots(), result.published());
            result.findings().forEach(finding -> out.println(sentence(finding)));
            out.println(
                    result.isSound()
                            ? "The record is complete and unchanged."
                            : result.found() + " faults in the record.");
            return result.isSound() ? SOUND : BROKEN;
        } catch (IOException | JacksonException e) {
            out.println("The file cannot be read: " + e.getMessage());
            return UNREADABLE;
        }
    }

    static Verification verify(Path export, Optional<Path> published) throws IOException {
        RecordVerifier verifier = new RecordVerifier();
        if (published.isPresent()) {
            try (Stream<String> lines = Files.lines(published.get())) {
                lines.map(RecordRoot::read).flatMap(Optional::stream).forEach(verifier::published);
            }
        }
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                ExportLine line = json.readValue(text, ExportLine.class);
                if (line instanceof ExportLine.Root root) {
                    verifier.root(root.root());
                } else if (line instanceof ExportLine.Head head) {
                    verifier.head(head.day(), head.head());
                } else if (line instanceof ExportLine.Present present) {
                    verifier.present(present.head());
                } else if (line instanceof ExportLine.Entry entry) {
                    verifier.entry(entry.entry());
                }
            }
        }
        return verifier.finish();
    }

    private static String sentence(Finding finding) {
        if (finding.day() != null) {
            return "The root of " + finding.day() + " does not match.";
        }
        String what =
                switch (finding.kind()) {
                    case CHANGED -> "was changed";
                    case MISSING -> "is missing";
                    case INSERTED -> "was inserted without a link";
                    case CUT_OFF -> "is not where the chain ends";
                    case WORDS_CHANGED -> "has other words than were written";
                    case REWRITTEN -> "differs from the published root: the chain was rewritten";
                    case ROOT_CHANGED -> "does not match its root";
                };
        return "Entry " + finding.seq() + " of " + finding.chain() + " (id " + finding.entry() + ") " + what + ".";
    }
}
