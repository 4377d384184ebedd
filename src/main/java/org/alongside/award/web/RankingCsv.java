package org.alongside.award.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.award.ScoringView;
import org.jspecify.annotations.Nullable;

/** The ranking as a table for other programs (RFC 4180). A cell that a spreadsheet would take for a formula is quoted as text. */
final class RankingCsv {

    private static final String LINE = "\r\n";

    private RankingCsv() {}

    static String of(ScoringView round, java.util.function.UnaryOperator<String> text) {
        StringBuilder csv = new StringBuilder();
        List<String> heads = new ArrayList<>(List.of(
                text.apply("award.csv.rank"),
                text.apply("award.csv.entry"),
                text.apply("award.csv.asked"),
                text.apply("award.csv.average"),
                text.apply("award.csv.lowest"),
                text.apply("award.csv.highest")));
        round.criteria().forEach(criterion -> heads.add(criterion.name()));
        heads.addAll(List.of(
                text.apply("award.csv.scored-by"), text.apply("award.csv.within"), text.apply("award.csv.outcome")));
        csv.append(line(heads));
        for (ScoringView.Place place : round.places()) {
            List<String> cells = new ArrayList<>(List.of(
                    Objects.toString(place.at().rank(), ""),
                    place.entry().name(),
                    plain(place.entry().asked()),
                    plain(place.at().average()),
                    plain(place.at().lowest()),
                    plain(place.at().highest())));
            for (int i = 0; i < round.criteria().size(); i++) {
                List<BigDecimal> averages = place.at().byCriterion();
                cells.add(i < averages.size() ? averages.get(i).toPlainString() : "");
            }
            cells.add(Integer.toString(place.at().scoredBy()));
            cells.add(text.apply(place.at().within() ? "award.csv.yes" : "award.csv.no"));
            cells.add(
                    place.entry().outcome() == null
                            ? ""
                            : text.apply("EntryOutcome." + place.entry().outcome()));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RankingCsv::cell).collect(Collectors.joining(",")) + LINE;
    }

    static String cell(String words) {
        String safe = words.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + words : words;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
