package org.headstamp.node.transport;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.NotNowCode;
import org.headstamp.node.exchange.RejectionCode;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.NotNow;
import org.headstamp.proto.exchange.v1.UnsealedRefusal;
import org.jspecify.annotations.Nullable;

/** The answer to one envelope as a frame. Overload is no frame but the status of the call, with a hint in its trailers. */
final class ReplyWire {
    private static final Metadata.Key<String> RETRY_AFTER =
            Metadata.Key.of("retry-after", Metadata.ASCII_STRING_MARSHALLER);
    private static final String NOT_NOW_PREFIX = "NOT_NOW_CODE_";
    private static final String REJECTION_PREFIX = "REJECTION_CODE_";
    private static final Duration LONGEST_HINT = Duration.ofHours(1);

    private ReplyWire() {}

    /** @throws StatusRuntimeException if the node has too much to do */
    static DeliverResponse.Builder toWire(EnvelopeReply reply) {
        return switch (reply) {
            case EnvelopeReply.Receipted(var receipt) ->
                DeliverResponse.newBuilder().setReceipt(receipt);
            case EnvelopeReply.NotNow(var code, var detail, var retryAfter) ->
                DeliverResponse.newBuilder().setNotNow(notNow(code, detail, retryAfter));
            case EnvelopeReply.Refused(var code, var detail) ->
                DeliverResponse.newBuilder()
                        .setRefusal(UnsealedRefusal.newBuilder()
                                .setCode(org.headstamp.proto.exchange.v1.RejectionCode.valueOf(
                                        REJECTION_PREFIX + code.name()))
                                .setDetail(detail));
            case EnvelopeReply.Overloaded(var retryAfter) ->
                throw overloaded("too much to do; retry later", retryAfter);
        };
    }

    private static NotNow notNow(NotNowCode code, String detail, @Nullable Duration retryAfter) {
        var notNow = NotNow.newBuilder()
                .setCode(org.headstamp.proto.exchange.v1.NotNowCode.valueOf(NOT_NOW_PREFIX + code.name()))
                .setDetail(detail);
        if (retryAfter != null) {
            notNow.setRetryAfter(com.google.protobuf.Duration.newBuilder().setSeconds(retryAfter.toSeconds()));
        }
        return notNow.build();
    }

    /** The status of a call that has too much to do, with the hint when to call again. */
    static StatusRuntimeException overloaded(String why, Duration retryAfter) {
        var trailers = new Metadata();
        trailers.put(RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        return Status.RESOURCE_EXHAUSTED.withDescription(why).asRuntimeException(trailers);
    }

    /** Empty if the frame is none that answers an envelope, or carries a code that this version does not know. */
    static Optional<EnvelopeReply> fromWire(DeliverResponse response) {
        return switch (response.getFrameCase()) {
            case RECEIPT -> Optional.of(new EnvelopeReply.Receipted(response.getReceipt()));
            case NOT_NOW -> fromWire(response.getNotNow());
            case REFUSAL ->
                code(
                                RejectionCode.class,
                                REJECTION_PREFIX,
                                response.getRefusal().getCode())
                        .map(code -> new EnvelopeReply.Refused(
                                code, response.getRefusal().getDetail()));
            case HELLO, FRAME_NOT_SET -> Optional.empty();
        };
    }

    private static Optional<EnvelopeReply> fromWire(NotNow notNow) {
        var retryAfter = notNow.hasRetryAfter() ? bounded(notNow.getRetryAfter().getSeconds()) : null;
        return code(NotNowCode.class, NOT_NOW_PREFIX, notNow.getCode())
                .map(code -> new EnvelopeReply.NotNow(code, notNow.getDetail(), retryAfter));
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> codes, String prefix, Enum<?> wire) {
        for (var code : codes.getEnumConstants()) {
            if (wire.name().equals(prefix + code.name())) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** When to call again, if the peer ended the call because it has too much to do. */
    static Optional<Duration> overload(StatusException failure) {
        var trailers = failure.getTrailers();
        var hint = trailers == null ? null : trailers.get(RETRY_AFTER);
        if (failure.getStatus().getCode() != Status.Code.RESOURCE_EXHAUSTED
                || hint == null
                || !hint.matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(bounded(Long.parseLong(hint)));
    }

    /** A peer cannot put us off for ever. */
    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_HINT.toSeconds()));
    }
}
