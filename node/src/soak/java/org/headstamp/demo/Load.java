package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.headstamp.demo.RestOffice.Said;

/**
 * Offices of Asteria that ask Borealia one question after the other, as fast as their node lets them. What a node does not
 * answer they ask again, under the same key, until it is done.
 */
final class Load {
    private static final int QUESTIONS_PER_CASE = 40;
    private static final int SERVER_FAULT = 500;
    private static final Set<Integer> AGAIN = Set.of(409, 429);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cast cast;
    private final Set<String> cases = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> desks;
    private volatile boolean ending;

    private Load(Cast cast, int desks) {
        this.cast = cast;
        this.desks = IntStream.range(0, desks)
                .<Future<?>>mapToObj(desk -> threads.submit(this::work))
                .toList();
    }

    /** So many desks work until the end. */
    static Load begin(Cast cast, int desks) {
        return new Load(cast, desks);
    }

    private void work() {
        while (!ending) {
            var caseId = id(done(Office.OFFICER_XA, "cases", Papers.newCase()));
            var seizure = done(Office.OFFICER_XA, "cases/" + caseId + "/seizures", Papers.seizure());
            var request = Papers.traceRequest("XB", seizure.body(), "\"LICENCE\"", "");
            cases.add(caseId);
            for (int i = 0; i < QUESTIONS_PER_CASE && !ending; i++) {
                var draft = id(done(Office.OFFICER_XA, "cases/" + caseId + "/traces", request));
                done(Office.FOCAL_POINT_XA, "traces/" + draft + "/approval", MissingNode.getInstance());
                sent.incrementAndGet();
            }
        }
    }

    /** What was begun is done; nothing is begun any more. */
    void end() throws Exception {
        ending = true;
        for (var desk : desks) {
            desk.get();
        }
        threads.shutdown();
    }

    /** How many questions were sent, as their node said. */
    int sent() {
        return sent.get();
    }

    List<String> cases() {
        return List.copyOf(cases);
    }

    private static String id(Said said) {
        return said.body().get("id").asText();
    }

    private Said done(Office office, String path, JsonNode body) {
        var key = UUID.randomUUID().toString();
        while (true) {
            try {
                var said = cast.office(office).ask(path, body, key);
                if (said.isDone()) {
                    return said;
                }
                StepFailedException.unless(
                        said.status() >= SERVER_FAULT || AGAIN.contains(said.status()), path + " was refused: " + said);
            } catch (IOException e) {
                // The node is down.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StepFailedException("interrupted", e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
