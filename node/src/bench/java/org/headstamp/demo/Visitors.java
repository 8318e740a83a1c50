package org.headstamp.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** People at the consoles who each open a page of their office about once a second, at random. */
record Visitors(Consoles consoles) {
    static final int USERS = 50;

    private static final int PAGES_EACH = 60;
    private static final int SHORTEST_PAUSE = 500;
    private static final int LONGEST_PAUSE = 1500;

    /** Everybody opens pages for about a minute; offices have as many people as they have pages to look at, by share. */
    Openings open(List<Sight> sights) throws InterruptedException, ExecutionException {
        var all = new ArrayList<Opening>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Opening>>> work = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                var office =
                        sights.get((int) ((long) user * sights.size() / USERS)).office();
                var own = sights.stream()
                        .filter(sight -> sight.office() == office)
                        .toList();
                var dice = new SplittableRandom(user);
                work.add(() -> one(own, dice));
            }
            for (var done : people.invokeAll(work)) {
                all.addAll(done.get());
            }
        }
        return new Openings(all);
    }

    private List<Opening> one(List<Sight> sights, SplittableRandom dice) throws IOException, InterruptedException {
        var all = new ArrayList<Opening>();
        try (var visit = Visit.of(consoles, sights.getFirst().office())) {
            for (int page = 0; page < PAGES_EACH; page++) {
                Thread.sleep(Duration.ofMillis(dice.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
                var sight = sights.get(dice.nextInt(sights.size()));
                long begin = System.nanoTime();
                var answer = visit.open(sight.path());
                long nanos = System.nanoTime() - begin;
                StepFailedException.unless(
                        answer.statusCode() == 200, sight.path() + " answered " + answer.statusCode());
                all.add(new Opening(sight, nanos, answer.body().length));
            }
        }
        return all;
    }
}
