package org.headstamp.node.transport;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jboss.logging.Logger;

/** The one place that turns failures into gRPC. The peer learns that the call failed, our log learns why. */
final class FailureInterceptor implements ServerInterceptor {
    private static final Logger LOG = Logger.getLogger(FailureInterceptor.class);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var closing = new ClosingCall<>(call);
        var listener = started(closing, headers, next);
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                guard(closing, () -> super.onMessage(message));
            }

            @Override
            public void onHalfClose() {
                guard(closing, super::onHalfClose);
            }

            @Override
            public void onReady() {
                guard(closing, super::onReady);
            }
        };
    }

    private static <Q, A> ServerCall.Listener<Q> started(
            ClosingCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        try {
            return next.startCall(call, headers);
        } catch (RuntimeException e) {
            fail(call, e);
            return new ServerCall.Listener<>() {};
        }
    }

    private static void guard(ClosingCall<?, ?> call, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(call, e);
        }
    }

    private static void fail(ClosingCall<?, ?> call, RuntimeException failure) {
        var told = told(call.getMethodDescriptor().getFullMethodName(), failure);
        var trailers = told.getTrailers();
        call.fail(told.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    /** What a peer is told of a failure. */
    static StatusRuntimeException told(String call, Exception failure) {
        if (failure instanceof StatusRuntimeException known) {
            return known;
        }
        LOG.errorf(failure, "A call failed: %s", call);
        return Status.INTERNAL
                .withDescription("the node failed; its log says why")
                .asRuntimeException();
    }
}
