package org.alongside.recruitment;

import java.time.LocalDate;
import java.util.List;

/**
 * A call-out's content.
 *
 * @param about the subject and what people will do
 * @param commitment how much time it takes
 * @param thanks rewards, and which expenses are paid
 * @param groups the groups to reach
 * @param channels the organisations and media that share it
 * @param places the total number of places, including those already given
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
