package org.alongside.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application in its own process with 512 MB of heap, with 200 signed-in users who move between lists and
 * forms, pausing two to eight seconds on each page.
 */
final class HeapBenchmark {

    private static final int PEOPLE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Pattern READY = Pattern.compile("Alongside is ready: http://localhost:(\\d+)");
    private static final Pattern USED = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern NEXT = Pattern.compile("href=\"(/work\\?[^\"]*after=[^\"]*)\"");

    private final App app;
    private final Settings settings;
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;
    private volatile boolean over;

    HeapBenchmark(App app, Settings settings) {
        this.app = app;
        this.settings = settings;
    }

    List<Result> run() throws Exception {
        Path console = settings.directory().resolve("server.log");
        Path collections = settings.directory().resolve("server-gc.log");
        Files.deleteIfExists(collections);
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        "-Xlog:gc:file=" + collections,
                        "-jar",
                        settings.jar().toString(),
                        "--server.port=0",
                        "--spring.datasource.url=" + app.databaseAddress(),
                        "--spring.datasource.username=" + Database.USER,
                        "--spring.datasource.password=" + app.password(Database.USER))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        try {
            click(port(server, console));
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
        failures.stream().distinct().limit(5).forEach(Progress::say);
        long errors = failures.size()
                + Files.readAllLines(console).stream()
                        .filter(line -> line.contains(" ERROR ") || line.contains("OutOfMemory"))
                        .count();
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        for (String line : Files.readAllLines(collections)) {
            Matcher used = USED.matcher(line);
            if (used.find()) {
                before.add(Double.valueOf(used.group(1)));
                after.add(Double.valueOf(used.group(2)));
            }
        }
        double peak = new Sample(before).highest();
        Progress.say("heap after a collection: median " + new Sample(after).p50() + " MB, highest "
                + new Sample(after).highest() + " MB");
        return List.of(
                Result.alone("200 people, -Xmx512m: peak heap", "MB", new Sample(List.of(peak)), Budget.atMost(512)),
                Result.alone("200 people, -Xmx512m: one click", "ms", new Sample(millis), Budget.atMost(1000)),
                Result.alone(
                        "200 people, -Xmx512m: errors",
                        "errors",
                        new Sample(List.of((double) errors)),
                        Budget.atMost(0)));
    }

    private void click(int port) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<?>> all = new ArrayList<>();
        Progress.say("heap: " + PEOPLE + " people sign in");
        List<Clicker> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Clicker clicker = new Clicker(client, port);
            clicker.signIn(People.username(person));
            people.add(clicker);
        }
        Progress.say("heap: they click");
        for (int person = 0; person < PEOPLE; person++) {
            all.add(next(people.get(person), person, 0, new Random(person), ""));
        }
        Thread.sleep(WARM_UP.toMillis());
        counting = true;
        Thread.sleep(LONG.toMillis());
        counting = false;
        over = true;
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    /** Clicks sequentially, each some seconds after the previous response. */
    private CompletableFuture<Void> next(Clicker clicker, int person, int click, Random chance, String nextPage) {
        if (over) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.supplyAsync(
                        () -> address(person, click, nextPage),
                        CompletableFuture.delayedExecutor(2000 + chance.nextInt(6000), TimeUnit.MILLISECONDS))
                .thenCompose(address -> {
                    long from = System.nanoTime();
                    return clicker.get(address).handle((answer, failure) -> {
                        if (counting) {
                            millis.add((System.nanoTime() - from) / 1e6);
                        }
                        if (failure != null || answer.statusCode() != 200) {
                            failures.add(address + ": " + (failure == null ? answer.statusCode() : failure));
                        }
                        return failure == null ? following(answer) : "";
                    });
                })
                .thenCompose(following -> next(clicker, person, click + 1, chance, following));
    }

    private static String following(HttpResponse<String> answer) {
        Matcher next = NEXT.matcher(answer.body());
        return next.find() ? next.group(1).replace("&amp;", "&") : "";
    }

    private String address(int person, int click, String nextPage) {
        int[] own = OpenWork.itemsOf(person, settings.items()).toArray();
        return switch (click % 6) {
            case 0 -> "/work?show=both";
            case 1 -> nextPage.isEmpty() ? "/work" : nextPage;
            case 2, 5 -> "/work/" + OpenWork.item(app, own[1 + click % (own.length - 1)]);
            case 3 -> "/work?show=all&stage=panel";
            default -> "/work?show=all&q=" + Words.word(person + click).toLowerCase(Locale.ROOT);
        };
    }

    private static int port(Process server, Path console) throws IOException, InterruptedException {
        long limit = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (server.isAlive() && System.nanoTime() < limit) {
            Matcher ready = READY.matcher(Files.readString(console));
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The server did not start: " + Files.readString(console));
    }
}
