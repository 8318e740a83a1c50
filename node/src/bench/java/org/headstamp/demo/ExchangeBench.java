package org.headstamp.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast two nodes exchange messages: the nodes, their databases and the load on the same two cores. Every message of 2 KB
 * is decided and sealed inside XA in a transaction of its own, goes over mutual TLS, is durable on both sides ({@code fsync}
 * and {@code synchronous_commit} are on, which is checked), logged on both sides, and its receipt verified and settled. The
 * receiver hands each to the exchange's own handling, which is no part of the definition and is told apart. Each floor is
 * measured in the same run as its figure. Writes {@code exchange.json}.
 */
final class ExchangeBench {
    private static final double CORES = 2;
    private static final int RATE = 100;
    private static final int COMMIT_DELAY = 5_000;
    private static final int FILES = 4;

    private final Path folder;
    private final Path results;
    private final NodeProgram program;
    private final BenchSettings settings;
    private final List<Figure> figures = new ArrayList<>();

    ExchangeBench(Path target, Path results, BenchSettings settings) {
        this.folder = target.resolve("exchange");
        this.results = results;
        this.program = settings.program(NodeProgram.in(target));
        this.settings = settings;
    }

    /** Whether all figures are as they must be. If a run fails, those before it are published all the same. */
    boolean run() throws Exception {
        try {
            measure();
        } finally {
            Figure.publish(figures, results.resolve("exchange.json"));
        }
        return Figure.allHold(figures);
    }

    private void measure() throws Exception {
        try (var pair = Pair.begin(folder.resolve("pair"), program)) {
            pair(pair);
        }
        if (settings.peers() > 0) {
            try (var many = ManyPeers.begin(folder.resolve("many"), program, settings)) {
                many(many);
            }
        }
    }

    private void pair(Pair pair) throws Exception {
        var idle = mostResident(pair);
        var run = new SustainedRun(pair, settings);
        var warm = run.measure(1, settings.warmUp());
        say("warm-up, not counted: %.0f messages/s".formatted(warm.rate()));
        var latency = new LatencyRun(pair, settings).measure(RATE, settings.third());
        var sustained = run.measure(settings.again(), settings.seconds());
        say(sustained);
        var resident = mostResident(pair);
        var floor = Floor.measure(pair, settings, sustained);
        say(floor.toString());
        var most = CORES / floor.perMessage().both();
        figures.add(new Figure("messages-sustained", sustained.rate(), "messages/s", most, 1_500, true));
        figures.add(new Figure("messages-5ms-commits", delayed(pair, run), "messages/s", most, 500, true));
        cpu(sustained, floor);
        figures.add(new Figure("settled-p50-at-100/s", latency.at(50), "ms", floor.loneMillis(), 100, false));
        figures.add(new Figure("settled-p99-at-100/s", latency.at(99), "ms", floor.loneMillis(), 100, false));
        if (settings.prefill() > 0) {
            prefilled(pair, run, sustained.rate());
        }
        figures.add(new Figure("node-resident-most", resident, "MB", idle, 600, false));
        if (settings.attachment() > 0) {
            attachments(pair);
        }
    }

    private void attachments(Pair pair) throws Exception {
        var files = new FileRun(pair, FILES, settings.attachment()).measure();
        var floor =
                new TlsFloor(pair.sender().site(), pair.receiver().site()).rate((long) FILES * settings.attachment());
        figures.add(new Figure("attachments-4", files.rate(), "MB/s", floor, floor / 2, true));
        figures.add(new Figure("attachments-4-more-resident", files.moreResident(), "MB", 0, 64, false));
    }

    private double delayed(Pair pair, SustainedRun run) throws Exception {
        try (var sending = pair.sender().database();
                var receiving = pair.receiver().database()) {
            var commits = new Commits(sending);
            var before = "a lone commit %.2f ms, one of 16 at once %.2f ms"
                    .formatted(commits.loneMillis(), commits.accompaniedMillis());
            commits.delay(COMMIT_DELAY);
            new Commits(receiving).delay(COMMIT_DELAY);
            say(before
                    + "; with commit_delay %.2f ms and %.2f ms"
                            .formatted(commits.loneMillis(), commits.accompaniedMillis()));
            StepFailedException.unless(commits.loneMillis() >= COMMIT_DELAY / 1e3, "commits are not delayed");
            var delayed = run.measure(settings.again(), settings.seconds());
            say(delayed);
            commits.delay(0);
            new Commits(receiving).delay(0);
            return delayed.rate();
        }
    }

    /** Without databases the floor has only the part of rows that the writer does. */
    private void cpu(Sustained sustained, Floor floor) {
        var used = sustained.perMessage();
        var least = floor.perMessage();
        say("CPU a message: %.1f x the floor".formatted(used.both() / least.both()));
        figures.add(new Figure(
                "cpu-a-message-both-nodes-and-databases",
                used.both() * 1e3,
                "ms",
                least.both() * 1e3,
                3 * least.both() * 1e3,
                false));
        figures.add(new Figure(
                "cpu-a-message-both-nodes-without-databases",
                used.java() * 1e3,
                "ms",
                least.java() * 1e3,
                3 * least.java() * 1e3,
                false));
    }

    private void prefilled(Pair pair, SustainedRun run, double before) throws Exception {
        try (var sending = pair.sender().database();
                var receiving = pair.receiver().database()) {
            Parallel.each(List.of(pair.sender(), pair.receiver()), node -> {
                if (node == pair.sender()) {
                    new Prefill(sending, settings.prefill()).sender();
                } else {
                    new Prefill(receiving, settings.prefill()).receiver();
                }
            });
        }
        say("%,d messages more are in the tables, by a bulk path".formatted(settings.prefill()));
        var full = run.measure(settings.again(), settings.seconds());
        say(full);
        figures.add(new Figure(
                "messages-sustained-after-%d".formatted(settings.prefill()),
                full.rate(),
                "messages/s",
                before,
                0.9 * before,
                true));
    }

    private void many(ManyPeers many) throws Exception {
        var warm = many.withoutLast(1, settings.warmUp());
        say("%d peers, warm-up, not counted: %.0f messages/s".formatted(settings.peers() - 1, warm));
        var healthy = many.withoutLast(settings.again(), settings.third());
        var beside = many.withLastStalled(settings.again(), settings.third());
        figures.add(new Figure(
                "messages-to-%d-peers-beside-a-stalled-one".formatted(settings.peers() - 1),
                beside,
                "messages/s",
                healthy,
                0.95 * healthy,
                true));
    }

    private static double mostResident(Pair pair) throws Exception {
        return Math.max(
                pair.sender().java().mostResidentMegabytes(),
                pair.receiver().java().mostResidentMegabytes());
    }

    private static void say(Sustained run) {
        say("%.0f messages/s settled, %.0f in the worst 10 s, %.0f handled; %.1f messages a receipt"
                .formatted(run.rate(), run.lowest(), run.handled(), run.batch()));
        say("rows a message, inserted+changed, XA: " + run.sending());
        say("rows a message, inserted+changed, XB: " + run.receiving());
    }

    private static void say(String line) {
        System.out.println("bench " + line);
    }
}
