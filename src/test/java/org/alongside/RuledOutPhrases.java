package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of phrases that texts must not use, with exemptions by place. */
final class RuledOutPhrases {

    private static final Pattern QUOTATION = Pattern.compile("“[^”]*”|\"[^\"]*\"|`[^`]*`");

    private final List<Rule> rules;

    private RuledOutPhrases(List<Rule> rules) {
        this.rules = rules;
    }

    static RuledOutPhrases read(Path file) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String line : Models.text(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s*\\|\\s*", -1);
            Rule rule = rules.computeIfAbsent(parts[0], Rule::of);
            if (parts.length > 1) {
                assertThat(parts).as("an exemption says where and why: " + line).hasSize(3);
                assertThat(parts[1]).startsWith("except ");
                rule.exceptions().add(parts[1].substring("except ".length()));
            }
        }
        return new RuledOutPhrases(List.copyOf(rules.values()));
    }

    /**
     * Returns each use of a phrase with its place and context. Quotations and code are exempt.
     *
     * @param texts by place
     */
    Set<String> usedIn(Map<String, String> texts) {
        Set<String> found = new TreeSet<>();
        texts.forEach((place, text) -> {
            String own = QUOTATION.matcher(text.replaceAll("\\s+", " ")).replaceAll("“”");
            String lower = own.toLowerCase(Locale.UK);
            for (Rule rule : rules) {
                Matcher use = rule.pattern().matcher(own);
                if (lower.contains(rule.phrase())
                        && use.find()
                        && rule.exceptions().stream().noneMatch(place::contains)) {
                    int from = Math.max(0, use.start() - 40);
                    found.add(place + ": …" + own.substring(from, Math.min(own.length(), use.end() + 40)) + "…");
                }
            }
        });
        return found;
    }

    /**
     * @param phrase in lower case
     * @param pattern matches the phrase as whole words
     * @param exceptions parts of the locations where it is allowed
     */
    private record Rule(String phrase, Pattern pattern, List<String> exceptions) {

        static Rule of(String phrase) {
            return new Rule(
                    phrase.toLowerCase(Locale.UK),
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}-])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    new ArrayList<>());
        }
    }
}
