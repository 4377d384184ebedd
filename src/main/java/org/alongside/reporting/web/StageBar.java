package org.alongside.reporting.web;

import java.util.ArrayList;
import java.util.List;
import org.alongside.project.Stage;
import org.alongside.reporting.Overview;

/**
 * One bar of the stage chart, in the chart's own units.
 *
 * @param y the top of the bar
 * @param width 0 for a stage without projects
 */
record StageBar(Stage stage, int many, int y, int width) {

    private static final int ROW = 40;

    private static final int LONGEST = 300;

    static List<StageBar> of(Overview overview) {
        int most = Math.max(
                1,
                overview.stages().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        List<StageBar> bars = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            // Projects in their check after six months are closed, and counted as such.
            if (stage != Stage.FOLLOW_UP) {
                int many = overview.stages().getOrDefault(stage, 0);
                bars.add(new StageBar(stage, many, bars.size() * ROW, many * LONGEST / most));
            }
        }
        return bars;
    }
}
