package org.headstamp.node.transport;

import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.CollectResponse;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;

/** Frames of a collection as the frames of a delivery, which they mirror. */
final class CollectWire {
    private CollectWire() {}

    static CollectRequest answer(DeliverResponse frame) {
        var answer =
                CollectRequest.newBuilder().setCheckpoint(frame.getCheckpoint()).setAnswered(frame.getAnswered());
        switch (frame.getFrameCase()) {
            case HELLO -> answer.setHello(frame.getHello());
            case RECEIPT -> answer.setReceipt(frame.getReceipt());
            case NOT_NOW -> answer.setNotNow(frame.getNotNow());
            case REFUSAL -> answer.setRefusal(frame.getRefusal());
            case FRAME_NOT_SET -> throw new IllegalArgumentException("an answer without a frame");
        }
        return answer.build();
    }

    /** What a member that collects says; without a frame if this version knows none of it. */
    static DeliverResponse answer(CollectRequest frame) {
        var answer = DeliverResponse.newBuilder()
                .setCheckpoint(frame.getCheckpoint())
                .setAnswered(frame.getAnswered());
        return switch (frame.getFrameCase()) {
            case HELLO -> answer.setHello(frame.getHello()).build();
            case RECEIPT -> answer.setReceipt(frame.getReceipt()).build();
            case NOT_NOW -> answer.setNotNow(frame.getNotNow()).build();
            case REFUSAL -> answer.setRefusal(frame.getRefusal()).build();
            case FRAME_NOT_SET -> answer.build();
        };
    }

    /** What a member that is called sends; without a frame if this version knows none of it. */
    static DeliverRequest sent(CollectResponse frame) {
        var sent = DeliverRequest.newBuilder().setCheckpoint(frame.getCheckpoint());
        return switch (frame.getFrameCase()) {
            case HELLO -> sent.setHello(frame.getHello()).build();
            case ENVELOPE -> sent.setEnvelope(frame.getEnvelope()).build();
            case FRAME_NOT_SET -> sent.build();
        };
    }
}
