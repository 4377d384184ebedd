package org.alongside.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import org.alongside.evaluation.CriterionFeedback;
import org.alongside.evaluation.Verdict;
import org.springframework.stereotype.Component;

/** Computes the bars of the feedback chart, rendered on the server without scripts. */
@Component("criteriaPicture")
class CriteriaPicture {

    private static final int WIDTH = 300;

    /** A segment of a bar, in units of the chart. */
    public record Part(int x, int width, String fill) {}

    public List<Part> parts(CriterionFeedback criterion) {
        List<Part> parts = new ArrayList<>();
        int sum = 0;
        for (Verdict verdict : Verdict.values()) {
            int from = WIDTH * sum / criterion.all();
            sum += criterion.count(verdict);
            int to = WIDTH * sum / criterion.all();
            if (to > from) {
                parts.add(new Part(from, to - from, fill(verdict)));
            }
        }
        return parts;
    }

    /** From dark to light, to be distinguishable without colour. */
    public String fill(Verdict verdict) {
        return switch (verdict) {
            case MET -> "#17494d";
            case PARTLY_MET -> "#5c9a8c";
            case NOT_MET -> "#e0a458";
            case CANNOT_SAY -> "#ffffff";
        };
    }
}
