package org.alongside.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules for a new password: length, and an estimate of the guesses that an attacker needs who knows common
 * passwords, names, keyboard patterns and the words of this council and product (National Cyber Security Centre: three
 * random words, and a list of passwords that are denied). Rules about capitals and symbols make passwords harder to
 * remember but no harder to guess.
 */
@Component
public class PasswordStrength {

    /** In characters. */
    public static final int SHORTEST = 12;

    /** The hash ignores further bytes. */
    private static final int MOST_BYTES = 72;

    /** Of 0 to 4: at least 10^8 guesses. */
    private static final int LEAST_SCORE = 3;

    private static final int FEWEST_DIFFERENT_CHARACTERS = 5;

    /** Words of the product and its trade, which an attacker would try first. */
    private static final List<String> PRODUCT_WORDS = List.of(
            "alongside",
            "alongside-demo",
            "coproduction",
            "co-production",
            "coproduce",
            "council",
            "engagement",
            "panel",
            "officer",
            "member",
            "manager",
            "sponsor",
            "contributor",
            "administrator",
            "welcome",
            "letmein",
            "changeme");

    private final Zxcvbn estimate = new Zxcvbn();
    private final List<String> ownWords;

    /**
     * @param councilWords the council's own words: its name, its places, its services
     * @param senderName the name in letters, which is usually the council's
     * @param baseUrl the address of the service
     */
    public PasswordStrength(
            @Value("${alongside.sign-in.refused-words:}") List<String> councilWords,
            @Value("${alongside.notification.from-name:}") String senderName,
            @Value("${alongside.base-url:}") String baseUrl) {
        String host = StringUtils.defaultString(URI.create(baseUrl.strip()).getHost());
        this.ownWords = Stream.of(
                        PRODUCT_WORDS.stream(),
                        councilWords.stream(),
                        Stream.of(senderName, host),
                        Arrays.stream(host.split("\\.")))
                .flatMap(each -> each)
                .flatMap(PasswordStrength::words)
                .distinct()
                .toList();
    }

    /** Why a password is refused. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        EASY_TO_GUESS
    }

    /**
     * Checks a new password.
     *
     * @param names what an attacker may know about the person: name, email address, username
     * @return why it is refused; empty when it may be used
     */
    public Optional<Weakness> weakness(String wanted, @Nullable String... names) {
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Weakness.TOO_LONG);
        }
        List<String> known = new ArrayList<>(ownWords);
        Arrays.stream(names)
                .filter(name -> name != null && !name.isBlank())
                .flatMap(PasswordStrength::words)
                .forEach(known::add);
        boolean easy = wanted.toLowerCase(Locale.ROOT).codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS
                || estimate.measure(wanted, known).getScore() < LEAST_SCORE;
        return easy ? Optional.of(Weakness.EASY_TO_GUESS) : Optional.empty();
    }

    /** The text as a whole, without its gaps, and word by word. */
    private static Stream<String> words(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(lower, lower.replaceAll("[^\\p{L}\\p{N}]", "")),
                        Arrays.stream(lower.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2);
    }
}
