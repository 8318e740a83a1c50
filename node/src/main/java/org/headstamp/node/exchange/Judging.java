package org.headstamp.node.exchange;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Judges envelopes beside each other on all processors: nearly all of it is arithmetic of seals. */
@Singleton
class Judging {
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("judging-", 0).daemon().factory());

    /** What a judgement makes of each, in their order; a lone one is judged on the thread of the caller. */
    <A, B> List<B> all(List<A> arrived, Function<A, B> judgement) {
        if (arrived.size() == 1) {
            return List.of(judgement.apply(arrived.getFirst()));
        }
        var judged = arrived.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> judgement.apply(each), threads))
                .toList();
        return judged.stream().map(CompletableFuture::join).toList();
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
