package org.alongside.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/**
 * The council's privacy notice, from one file in Markdown: headings, paragraphs, lists and links. Purposes and periods
 * in it come from the declarations and settings.
 */
@Component
public class PrivacyNotice {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(((?:https?://|mailto:|tel:|/)[^)\\s]+)\\)");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private final TableDeclarations declarations;
    private final PrivacySettings settings;
    private final Messages messages;

    PrivacyNotice(TableDeclarations declarations, PrivacySettings settings, Messages messages) {
        this.declarations = declarations;
        this.settings = settings;
        this.messages = messages;
    }

    /** Kinds of blocks. */
    public enum BlockKind {
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST
    }

    /**
     * A part of a line.
     *
     * @param address where it leads; empty for plain text
     */
    public record Span(String text, String address) {}

    /** A heading, a paragraph or a list; each but a list has one line. */
    public record Block(BlockKind kind, List<List<Span>> lines) {

        /** The text without links. */
        public String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> line.forEach(span -> text.append(span.text())));
            return text.toString();
        }
    }

    /**
     * The notice.
     *
     * @param values fills in other placeholders, such as {@code {organisation}}; unknown ones stay as they are
     */
    public List<Block> blocks(Map<String, String> values) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text().replace("\r\n", "\n").split("\n[ \t]*\n")) {
            String block = part.strip();
            if (block.equals("{purposes}")) {
                blocks.add(list(purposes()));
            } else if (block.equals("{periods}")) {
                blocks.add(list(periods()));
            } else if (!block.isEmpty()) {
                blocks.add(block(filled(block, values)));
            }
        }
        return blocks;
    }

    /** What personal data of residents, and of everyone who uses the service, is used for, each once. */
    List<String> purposes() {
        return declarations
                .all()
                .filter(table -> table.within() == null
                        && (table.subject() == DataSubject.RESIDENT || table.subject() == DataSubject.ANYONE))
                .map(table -> Objects.requireNonNull(table.purpose()))
                .distinct()
                .toList();
    }

    private List<String> periods() {
        return settings.periods().entrySet().stream()
                .map(period ->
                        messages.text("privacy.notice.period." + period.getKey(), PeriodText.of(period.getValue())))
                .toList();
    }

    private static Block block(String text) {
        if (text.startsWith("# ")) {
            return one(BlockKind.TITLE, text.substring(2));
        }
        if (text.startsWith("## ")) {
            return one(BlockKind.HEADING, text.substring(3));
        }
        if (text.startsWith("- ")) {
            return list(text.substring(2)
                    .lines()
                    .reduce((all, line) ->
                            all + (line.startsWith("- ") ? "\n" + line.substring(2) : " " + line.strip()))
                    .orElse("")
                    .lines()
                    .toList());
        }
        return one(BlockKind.PARAGRAPH, text.replace('\n', ' '));
    }

    private static Block one(BlockKind kind, String text) {
        return new Block(kind, List.of(spans(text)));
    }

    private static Block list(List<String> items) {
        return new Block(
                BlockKind.LIST, items.stream().map(PrivacyNotice::spans).toList());
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            if (link.start() > from) {
                spans.add(new Span(text.substring(from, link.start()), ""));
            }
            spans.add(new Span(link.group(1), link.group(2)));
            from = link.end();
        }
        if (from < text.length()) {
            spans.add(new Span(text.substring(from), ""));
        }
        return spans;
    }

    private static String filled(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }

    private String text() {
        try {
            return settings.notice().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
