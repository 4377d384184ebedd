package org.alongside.readability;

import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at a text as pages show it: {@code readability/advice.html} draws what this finds. */
@Component("readingAdvisor")
public class ReadingAdvisor {

    private final HardWords words;

    ReadingAdvisor(HardWords words) {
        this.words = words;
    }

    public ReadingAdvice of(String text) {
        Readability figures = Readability.of(text);
        return new ReadingAdvice(
                figures,
                figures.english()
                        ? words.finder().find(text).entrySet().stream()
                                .map(found -> new ReadingAdvice.Found(found.getKey(), found.getValue()))
                                .toList()
                        : List.of());
    }
}
