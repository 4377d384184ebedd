package org.alongside.scoring.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.alongside.scoring.view.ScoringView;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The ranking as CSV (RFC 4180). Cells that a spreadsheet would run as formulas are escaped. */
final class RankingCsv {

    private RankingCsv() {}

    static String of(ScoringView round, UnaryOperator<String> text) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter table = CSVFormat.RFC4180.print(csv)) {
            line(table, heads(round, text));
            for (ScoringView.Place place : round.results().places()) {
                line(table, cells(place, round.plan().criteria().size(), text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> heads(ScoringView round, UnaryOperator<String> text) {
        List<String> heads = new ArrayList<>(List.of(
                text.apply("scoring.csv.rank"),
                text.apply("scoring.csv.entry"),
                text.apply("scoring.csv.asked"),
                text.apply("scoring.csv.average"),
                text.apply("scoring.csv.lowest"),
                text.apply("scoring.csv.highest")));
        round.plan().criteria().forEach(criterion -> heads.add(criterion.name()));
        heads.addAll(List.of(
                text.apply("scoring.csv.scored-by"),
                text.apply("scoring.csv.within"),
                text.apply("scoring.csv.outcome")));
        return heads;
    }

    private static List<String> cells(ScoringView.Place place, int criteria, UnaryOperator<String> text) {
        List<String> cells = new ArrayList<>(List.of(
                Objects.toString(place.at().rank(), ""),
                place.entry().name(),
                plain(place.entry().asked()),
                plain(place.at().average()),
                plain(place.at().lowest()),
                plain(place.at().highest())));
        List<BigDecimal> averages = place.at().byCriterion();
        for (int i = 0; i < criteria; i++) {
            cells.add(i < averages.size() ? averages.get(i).toPlainString() : "");
        }
        cells.add(Integer.toString(place.at().scoredBy()));
        cells.add(text.apply(place.at().within() ? "scoring.csv.yes" : "scoring.csv.no"));
        cells.add(
                place.entry().outcome() == null
                        ? ""
                        : text.apply("EntryOutcome." + place.entry().outcome()));
        return cells;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static void line(CSVPrinter table, List<String> cells) throws IOException {
        table.printRecord(cells.stream().map(RankingCsv::safe).toList());
    }

    /** Escapes cells that a spreadsheet would run as formulas. */
    static String safe(String words) {
        return words.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + words : words;
    }
}
