package org.headstamp.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** People at the console who each open a page about once a second, at random. */
final class Visitors {
    static final int USERS = 50;

    private static final int PAGES_EACH = 60;
    private static final int SHORTEST_PAUSE = 500;
    private static final int LONGEST_PAUSE = 1500;

    private final StateSite site;
    private final String password;

    Visitors(StateSite site, String password) {
        this.site = site;
        this.password = password;
    }

    /**
     * What opening pages took, sorted.
     *
     * @param largest bytes of the heaviest page
     */
    record Times(long[] nanos, long largest) {
        double p95Millis() {
            return nanos[(int) (nanos.length * 0.95)] / 1e6;
        }
    }

    /** Everybody opens pages for about a minute. */
    Times open(List<String> paths) throws InterruptedException, ExecutionException {
        var all = new ArrayList<long[]>();
        long largest = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Times>> work = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                int seed = user;
                work.add(() -> one(paths, new SplittableRandom(seed)));
            }
            for (var done : people.invokeAll(work)) {
                all.add(done.get().nanos());
                largest = Math.max(largest, done.get().largest());
            }
        }
        return new Times(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), largest);
    }

    private Times one(List<String> paths, SplittableRandom dice) throws IOException, InterruptedException {
        try (var client = loggedIn()) {
            var nanos = new long[PAGES_EACH];
            long largest = 0;
            for (int page = 0; page < PAGES_EACH; page++) {
                Thread.sleep(Duration.ofMillis(dice.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
                var path = paths.get(dice.nextInt(paths.size()));
                long begin = System.nanoTime();
                var answer = client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
                nanos[page] = System.nanoTime() - begin;
                StepFailedException.unless(answer.statusCode() == 200, path + " answered " + answer.statusCode());
                largest = Math.max(largest, answer.body().length);
            }
            return new Times(nanos, largest);
        }
    }

    HttpClient loggedIn() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = "account=" + Office.OFFICER_XA.account() + "&password=" + password;
        var answer = client.send(
                HttpRequest.newBuilder(address("/console/session"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        StepFailedException.unless(answer.statusCode() < 400, "the log-in answered " + answer.statusCode());
        return client;
    }

    URI address(String path) {
        return site.console().resolve(path);
    }
}
