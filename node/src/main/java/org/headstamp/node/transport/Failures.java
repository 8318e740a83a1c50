package org.headstamp.node.transport;

import io.grpc.Status;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Puts what went wrong in a call into words for our operators. */
final class Failures {
    private Failures() {}

    static String inWords(Exception failure) {
        if (failure instanceof TimeoutException) {
            return "it did not answer in time";
        }
        var status = Status.fromThrowable(failure);
        var description = Optional.ofNullable(status.getDescription()).map(text -> " " + text);
        var cause = root(failure.getCause()).map(Failures::words).map(text -> " (" + text + ")");
        return status.getCode() + description.orElse("") + cause.orElse("");
    }

    /** The message of an I/O failure, TLS included, is made for readers; that of others needs its name. */
    private static String words(Throwable cause) {
        return cause instanceof IOException ? String.valueOf(cause.getMessage()) : cause.toString();
    }

    private static Optional<Throwable> root(@Nullable Throwable failure) {
        var root = Optional.<Throwable>empty();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            root = Optional.of(cause);
        }
        return root;
    }
}
