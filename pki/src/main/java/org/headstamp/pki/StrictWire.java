package org.headstamp.pki;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ExecutionException;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.VerificationException.Reason;

/**
 * Reads signed protobuf messages so that nothing in them stays invisible: unknown fields are refused at any depth, and
 * the field rules of the schema hold.
 */
public final class StrictWire {
    private static final Validator RULES = ValidatorFactory.newBuilder().build();
    /** The years that a protobuf timestamp may carry. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private StrictWire() {}

    /**
     * Parses one message.
     *
     * @throws VerificationException {@code MALFORMED} if the bytes do not parse, carry an unknown field or break a rule
     *     of the schema
     */
    public static <M extends Message> M parse(ByteString bytes, Parser<M> parser) throws VerificationException {
        try {
            var message = parser.parseFrom(bytes);
            refuseHidden(message);
            var violations = RULES.validate(message).getViolations();
            if (!violations.isEmpty()) {
                throw malformed(message, violations.getFirst().toString());
            }
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new VerificationException(Reason.MALFORMED, "not a protobuf message: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new VerificationException(Reason.MALFORMED, "a rule cannot be applied: " + e.getMessage(), e);
        } catch (ValidationException e) {
            throw new IllegalStateException("the rules of the schema do not compile", e);
        }
    }

    /**
     * Looks through a message and all that it contains for unknown fields, and for timestamps that are none: the rules
     * would fail over them.
     *
     * @throws VerificationException {@code MALFORMED}, naming the message type
     */
    public static void refuseHidden(Message message) throws VerificationException {
        if (message instanceof Timestamp timestamp) {
            var unused = instant(timestamp);
        }
        if (!message.getUnknownFields().asMap().isEmpty()) {
            throw malformed(message, "it has fields unknown to this version");
        }
        for (var value : message.getAllFields().values()) {
            for (var part : value instanceof List<?> list ? list : List.of(value)) {
                if (part instanceof Message nested) {
                    refuseHidden(nested);
                }
            }
        }
    }

    /**
     * The instant of a timestamp.
     *
     * @throws VerificationException {@code MALFORMED} outside the years 1 to 9999
     */
    public static Instant instant(Timestamp timestamp) throws VerificationException {
        try {
            var instant = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
            if (instant.isBefore(FIRST)
                    || instant.isAfter(LAST)
                    || !timestamp(instant).equals(timestamp)) {
                throw malformed(timestamp, "it is outside the years 1 to 9999, or its parts are");
            }
            return instant;
        } catch (DateTimeException | ArithmeticException e) {
            throw new VerificationException(Reason.MALFORMED, "not a timestamp", e);
        }
    }

    /** The timestamp of an instant. */
    public static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static VerificationException malformed(Message message, String detail) {
        return new VerificationException(
                Reason.MALFORMED, message.getDescriptorForType().getFullName() + ": " + detail);
    }
}
