package org.headstamp.node.transport;

import io.grpc.Status;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Puts what went wrong in a call into words for our operators. */
final class Failures {
    private Failures() {}

    static String inWords(Exception failure) {
        if (failure instanceof TimeoutException) {
            return "it did not answer in time";
        }
        if (failure instanceof StreamBrokenException) {
            return String.valueOf(failure.getMessage());
        }
        var status = Status.fromThrowable(failure);
        var root = root(failure);
        var why = root instanceof SSLException || root instanceof IOException || root == failure
                ? String.valueOf(root.getMessage())
                : root.getClass().getSimpleName() + ": " + root.getMessage();
        return status.getCode() + (status.getDescription() == null ? "" : " " + status.getDescription()) + " (" + why
                + ")";
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
