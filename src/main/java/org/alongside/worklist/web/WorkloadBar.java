package org.alongside.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.worklist.assignment.Workload;

/**
 * One person's bar in the workload chart: overdue, due this week and later, side by side, in the chart's own units.
 *
 * @param y the top of the bar
 */
record WorkloadBar(Workload load, String name, int y, int late, int week, int later) {

    static final int ROW = 44;

    private static final int LONGEST = 300;

    static List<WorkloadBar> of(List<Workload> loads, Map<UUID, String> names) {
        int most = Math.max(1, loads.stream().mapToInt(Workload::items).max().orElse(1));
        List<WorkloadBar> bars = new ArrayList<>();
        for (Workload load : loads) {
            bars.add(new WorkloadBar(
                    load,
                    names.getOrDefault(load.person(), ""),
                    bars.size() * ROW,
                    load.overdue() * LONGEST / most,
                    load.dueThisWeek() * LONGEST / most,
                    load.rest() * LONGEST / most));
        }
        return bars;
    }

    public int weekFrom() {
        return late;
    }

    public int laterFrom() {
        return late + week;
    }

    public int end() {
        return late + week + later;
    }
}
