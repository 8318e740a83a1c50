package org.headstamp.node.transport;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicBoolean;

/** A call that can be failed whether or not it was closed before: gRPC itself refuses to close twice. */
final class ClosingCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final AtomicBoolean closed = new AtomicBoolean();

    ClosingCall(ServerCall<Q, A> call) {
        super(call);
    }

    @Override
    public void close(Status status, Metadata trailers) {
        if (closed.compareAndSet(false, true)) {
            super.close(status, trailers);
        }
    }

    void fail(Status status, Metadata trailers) {
        close(status, trailers);
    }
}
