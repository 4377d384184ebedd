package org.alongside.scoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alongside.scoring.view.ScoringView;
import org.jspecify.annotations.Nullable;

/**
 * One entry's bar in the ranking chart, in the chart's own units: the length for the average, and the range from the
 * lowest to the highest score.
 *
 * @param y the top of the bar
 * @param line whether the cut-off line is directly below this entry
 */
record RankingBar(
        int y, String name, @Nullable BigDecimal average, int length, int from, int to, boolean within, boolean line) {

    static final int ROW = 48;

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 44;

    static List<RankingBar> of(ScoringView round) {
        List<RankingBar> bars = new ArrayList<>();
        List<ScoringView.Place> places = round.results().places();
        for (int i = 0; i < places.size(); i++) {
            ScoringView.Place place = places.get(i);
            boolean last = i + 1 == places.size();
            bars.add(new RankingBar(
                    i * ROW,
                    shortened((i + 1) + ". " + place.entry().name()),
                    place.at().average(),
                    units(place.at().average(), round.plan().scale()),
                    units(place.at().lowest(), round.plan().scale()),
                    units(place.at().highest(), round.plan().scale()),
                    place.at().within(),
                    place.at().within() && !last && !places.get(i + 1).at().within()));
        }
        return bars;
    }

    private static int units(@Nullable BigDecimal points, int scale) {
        return points == null
                ? 0
                : points.multiply(BigDecimal.valueOf(LONGEST))
                        .divide(BigDecimal.valueOf(scale), java.math.RoundingMode.HALF_UP)
                        .intValue();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
