package org.headstamp.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried in a walk and what came of it, for whoever has to find out why it failed. */
final class Diary {
    private final InstantSource clock;
    private final Score score;
    private final long began = System.nanoTime();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> succeeded = new TreeMap<>();

    /** @param clock of the exercise */
    Diary(InstantSource clock, Score score) {
        this.clock = clock;
        this.score = score;
    }

    void succeeded(String what, String details) {
        succeeded.merge(what, 1, Integer::sum);
        score.add(what);
        line(what + ": " + details);
    }

    void refused(String what, String details) {
        line(what + ": refused: " + details);
    }

    private void line(String text) {
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        lines.add("%6.1f s  %s  %s".formatted(seconds, clock.instant().truncatedTo(ChronoUnit.SECONDS), text));
    }

    String summary() {
        return lines.size() + " steps in "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s";
    }

    int times(String what) {
        return succeeded.getOrDefault(what, 0);
    }

    int length() {
        return lines.size();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append("%4d  %s%n".formatted(i + 1, lines.get(i)));
        }
        return text.toString();
    }
}
