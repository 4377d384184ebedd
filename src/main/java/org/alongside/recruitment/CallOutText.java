package org.alongside.recruitment;

import java.time.LocalDate;
import java.util.List;

/**
 * What a call-out says.
 *
 * @param about what it is about and what people will do
 * @param commitment how much time it takes
 * @param thanks how people are thanked, and which costs are paid
 * @param groups whom we want to hear from
 * @param channels who passes it on
 * @param places how many places there are in all, those already given included
 * @param closesOn the last day to apply
 */
public record CallOutText(
        String title,
        String about,
        String commitment,
        String thanks,
        List<String> groups,
        List<Channel> channels,
        int places,
        LocalDate closesOn) {

    public CallOutText {
        groups = groups.stream().map(String::strip).distinct().toList();
        channels = List.copyOf(channels);
    }
}
