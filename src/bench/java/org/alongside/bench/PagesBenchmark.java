package org.alongside.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Pages over HTTP, requested sequentially by twenty signed-in people in turn: server time from the first filter to the
 * written response, and statements beyond those for the session and the current user.
 */
final class PagesBenchmark {

    private static final int PEOPLE = 20;
    private static final int WARM_UP = 150;
    private static final int REQUESTS = 200;

    private final App app;
    private final Settings settings;

    PagesBenchmark(App app, Settings settings) {
        this.app = app;
        this.settings = settings;
    }

    List<Result> run() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<Clicker> people = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Clicker clicker = new Clicker(client, app.port());
            clicker.signIn(People.username(person));
            people.add(clicker);
            // Skips the first, which was completed in the check.
            int[] own = OpenWork.itemsOf(person, settings.items()).toArray();
            items.add(own.length < 2 ? "" : "/work/" + OpenWork.item(app, own[own.length / 2]));
        }
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        pages.put("my list", person -> "/work");
        pages.put("list of mine and my groups'", person -> "/work?show=both");
        pages.put("list of all", person -> "/work?show=all");
        pages.put("list of all, of one stage", person -> "/work?show=all&stage=panel");
        pages.put("list of all, searched by two words", person -> "/work?show=all&q=" + words(person));
        pages.put("form of a step", items::get);
        List<Result> results = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (Map.Entry<String, IntFunction<String>> page : pages.entrySet()) {
            results.addAll(measure(page.getKey(), people, page.getValue(), said));
        }
        Files.writeString(settings.directory().resolve("statements.txt"), said);
        return results;
    }

    private static String words(int person) {
        String[] title = Words.title(person * 2L + 1).split(" ");
        return title[0] + "+" + title[2];
    }

    private static List<Result> measure(String name, List<Clicker> people, IntFunction<String> page, StringBuilder said)
            throws IOException, InterruptedException {
        Progress.say("pages: " + name);
        List<Double> millis = new ArrayList<>();
        List<Double> statements = new ArrayList<>();
        for (int request = 0; request < WARM_UP + REQUESTS; request++) {
            int person = request % people.size();
            PageProbe.forget();
            HttpResponse<String> answer =
                    people.get(person).get(page.apply(person)).join();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page.apply(person) + " was answered with " + answer.statusCode());
            }
            PageProbe.Answered answered = PageProbe.last();
            if (request == WARM_UP) {
                said.append("== ")
                        .append(name)
                        .append(", ")
                        .append(answer.body().length())
                        .append(" characters\n");
                answered.statements().forEach(sql -> said.append("  ")
                        .append(answered.ofThePage().contains(sql) ? "* " : "  ")
                        .append(sql.replaceAll("\\s+", " "))
                        .append('\n'));
            }
            if (request >= WARM_UP) {
                millis.add(answered.millis());
                statements.add((double) answered.ofThePage().size());
            }
        }
        return List.of(
                Result.alone("page: " + name + ", server time", "ms", new Sample(millis), Budget.atMost(50)),
                Result.alone("page: " + name + ", statements", "statements", new Sample(statements), Budget.atMost(4)));
    }
}
