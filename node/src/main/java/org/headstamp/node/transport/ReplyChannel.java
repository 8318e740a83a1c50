package org.headstamp.node.transport;

import io.grpc.StatusRuntimeException;
import org.headstamp.proto.exchange.v1.DeliverResponse;

/** Where the answers to envelopes go: back on the call that brought them, or forth on the call that collects them. */
interface ReplyChannel {
    /** Whether a frame would leave at once. */
    boolean isReady();

    /** Whether nobody reads any more. */
    boolean isGone();

    /** Asks for more frames. */
    void request(int frames);

    void send(DeliverResponse frame);

    void complete();

    void fail(StatusRuntimeException why);

    /**
     * Says what is to be done later.
     *
     * @param onReady when frames would leave at once again
     * @param onGone when nobody reads any more, or the call is closed
     */
    void watch(Runnable onReady, Runnable onGone);
}
