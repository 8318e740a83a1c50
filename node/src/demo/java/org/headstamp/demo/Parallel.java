package org.headstamp.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same for several States at once. */
final class Parallel {
    private Parallel() {}

    /** Returns when all are done; the first failure, if any, is thrown after that. */
    static <T> void each(Collection<T> subjects, Action<T> action) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var subject : subjects) {
                running.add(threads.submit(() -> {
                    action.accept(subject);
                    return true;
                }));
            }
            for (var each : running) {
                join(each);
            }
        }
    }

    private static void join(Future<?> running) throws Exception {
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** What is done for one of them. */
    @FunctionalInterface
    interface Action<T> {
        void accept(T subject) throws Exception;
    }
}
