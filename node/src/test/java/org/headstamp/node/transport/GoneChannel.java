package org.headstamp.node.transport;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.concurrent.RejectedExecutionException;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Hello;
import org.jspecify.annotations.Nullable;

/** A connection whose peer says hello, and whose threads have ended when a call is to be cancelled. */
final class GoneChannel extends Channel {
    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
        return new ClientCall<>() {
            private @Nullable Listener<A> listener;

            @Override
            public void start(Listener<A> answers, Metadata headers) {
                listener = answers;
            }

            @Override
            public void request(int messages) {}

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void sendMessage(Q message) {
                var hello = DeliverResponse.newBuilder().setHello(Hello.getDefaultInstance());
                if (listener != null) {
                    listener.onMessage(
                            method.parseResponse(hello.build().toByteString().newInput()));
                }
            }

            @Override
            public void halfClose() {}

            @Override
            public void cancel(@Nullable String message, @Nullable Throwable cause) {
                throw new RejectedExecutionException("event executor terminated");
            }
        };
    }

    @Override
    public String authority() {
        return "localhost";
    }
}
