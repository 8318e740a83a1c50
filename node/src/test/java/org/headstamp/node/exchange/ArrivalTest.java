package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.Letters.letter;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.item.ItemWire;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrival-check table: what each envelope is told, in the order of protocol.md section 3. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ArrivalTest {
    private static final int CONTENT = 1 << 20;

    @Inject
    Inbox inbox;

    /** One row: an envelope that a State delivers, and the code that it is told; null when it is accepted. */
    record Row(String name, String code, Kind kind, BiFunction<TestState, Instant, ByteString> envelope) {
        @Override
        public String toString() {
            return name;
        }
    }

    enum Kind {
        ACCEPTED,
        SEALED,
        UNSEALED,
        NOT_NOW
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("sound", "", Kind.ACCEPTED, (xa, now) -> letter(xa, now, m -> m)),
                new Row(
                        "content too large",
                        "TOO_LARGE",
                        Kind.UNSEALED,
                        (xa, now) -> Envelope.newBuilder()
                                .setContent(ByteString.copyFrom(new byte[CONTENT + 1]))
                                .setSeal(ByteString.copyFromUtf8("seal"))
                                .build()
                                .toByteString()),
                new Row(
                        "envelope too large",
                        "TOO_LARGE",
                        Kind.UNSEALED,
                        (xa, now) -> ByteString.copyFrom(new byte[2 * CONTENT])),
                new Row(
                        "not an envelope",
                        "MALFORMED",
                        Kind.UNSEALED,
                        (xa, now) -> ByteString.copyFromUtf8("\u0000no")),
                new Row("truncated", "MALFORMED", Kind.UNSEALED, (xa, now) -> {
                    var whole = letter(xa, now, m -> m);
                    return whole.substring(0, whole.size() - 1);
                }),
                new Row("empty", "MALFORMED", Kind.UNSEALED, (xa, now) -> ByteString.EMPTY),
                new Row(
                        "unknown envelope field",
                        "MALFORMED",
                        Kind.UNSEALED,
                        (xa, now) -> parse(letter(xa, now, m -> m))
                                .setUnknownFields(unknownField())
                                .build()
                                .toByteString()),
                new Row("one bit of the content flipped", "BAD_SEAL", Kind.UNSEALED, (xa, now) -> {
                    var envelope = parse(letter(xa, now, m -> m));
                    return envelope.setContent(flipped(envelope.getContent()))
                            .build()
                            .toByteString();
                }),
                new Row("one bit of the seal flipped", "BAD_SEAL", Kind.UNSEALED, (xa, now) -> {
                    var envelope = parse(letter(xa, now, m -> m));
                    return envelope.setSeal(flipped(envelope.getSeal())).build().toByteString();
                }),
                new Row("sealed as a receipt", "BAD_SEAL", Kind.UNSEALED, (xa, now) -> {
                    var envelope = parse(letter(xa, now, m -> m));
                    return envelope.setSeal(xa.sealer()
                                    .seal(SealKind.RECEIPT, envelope.getContent(), now.truncatedTo(ChronoUnit.SECONDS)))
                            .build()
                            .toByteString();
                }),
                new Row(
                        "sealed by a stranger",
                        "BAD_SEAL",
                        Kind.UNSEALED,
                        (xa, now) -> letter(new TestState(TestFederation.NAME, "XA", now), now, m -> m)),
                new Row(
                        "post-quantum seal not asked for",
                        "BAD_SEAL",
                        Kind.UNSEALED,
                        (xa, now) -> parse(letter(xa, now, m -> m))
                                .setSealPq(ByteString.copyFromUtf8("?"))
                                .build()
                                .toByteString()),
                new Row(
                        "sealed by another member",
                        "CHANNEL_MISMATCH",
                        Kind.UNSEALED,
                        (xa, now) -> Letters.seal(
                                TestFederation.running().state("XC"),
                                Letters.message(xa, now).build())),
                new Row(
                        "says it is from another member",
                        "CHANNEL_MISMATCH",
                        Kind.UNSEALED,
                        (xa, now) -> letter(xa, now, m -> m.setFrom("XC"))),
                new Row(
                        "another federation",
                        "WRONG_FEDERATION",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, m -> m.setFederation("elsewhere"))),
                new Row(
                        "another addressee",
                        "WRONG_ADDRESSEE",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, m -> m.setTo("XC"))),
                new Row(
                        "expired",
                        "EXPIRED",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now.minus(2, ChronoUnit.MINUTES),
                                m -> m.setExpiresAt(HeaderWire.toWire(now.minus(1, ChronoUnit.MINUTES))))),
                new Row(
                        "sealed in the future",
                        "FROM_FUTURE",
                        Kind.NOT_NOW,
                        (xa, now) -> letter(xa, now.plus(Duration.ofMinutes(6)), m -> m)),
                new Row(
                        "signing time is another",
                        "BAD_SEAL",
                        Kind.SEALED,
                        (xa, now) -> Letters.seal(
                                xa,
                                Letters.message(xa, now).build(),
                                now.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1))),
                new Row(
                        "newer schema",
                        "UNSUPPORTED_VERSION",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, m -> m.setSchemaVersion(2))),
                new Row(
                        "unknown field",
                        "UNSUPPORTED_VERSION",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, m -> m.setUnknownFields(unknownField()))),
                new Row(
                        "unknown field deep inside",
                        "UNSUPPORTED_VERSION",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now,
                                m -> m.setHandling(m.getHandling().toBuilder().setUnknownFields(unknownField())))),
                new Row(
                        "no payload",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, Message.Builder::clearPayload)),
                new Row(
                        "no legal basis",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, Message.Builder::clearLegalBasis)),
                new Row(
                        "a time outside the calendar",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> Letters.seal(
                                xa,
                                Letters.message(xa, now)
                                        .setExpiresAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                                        .build())),
                new Row(
                        "a reply time outside the calendar",
                        "UNSUPPORTED_VERSION",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now,
                                m -> m.setReplyBy(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)))),
                new Row(
                        "ids that no database takes",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(xa, now, m -> m.setId("\u0000").setCaseId("\u0000"))),
                new Row(
                        "more broken rules than a receipt has room for",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now,
                                m -> m.addAllTranslations(Collections.nCopies(90, Translation.getDefaultInstance())))),
                new Row(
                        "a thousand items",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now,
                                m -> m.setTraceRequest(TraceWire.toWire(TraceSamples.question()).toBuilder()
                                        .addAllItems(Collections.nCopies(
                                                999, ItemWire.toWire(TraceSamples.firedCases("2"))))))),
                new Row(
                        "a thousand items of a question that is put right",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now,
                                m -> m.setCorrection(Correction.newBuilder()
                                        .setSupersedes(
                                                MessageId.at(now, new Random(7)).toString())
                                        .setReason("more was found")
                                        .setTraceRequest(TraceWire.toWire(TraceSamples.question()).toBuilder()
                                                .addAllItems(Collections.nCopies(
                                                        999, ItemWire.toWire(TraceSamples.firedCases("2")))))))),
                new Row(
                        "urgent without reason",
                        "INVALID_PAYLOAD",
                        Kind.SEALED,
                        (xa, now) -> letter(
                                xa,
                                now,
                                m -> m.setPriority(org.headstamp.proto.exchange.v1.Priority.PRIORITY_URGENT))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachEnvelopeIsToldWhatItsCheckSays(Row row) throws InvalidProtocolBufferException {
        var xa = TestFederation.running().state("XA");
        var reply = inbox.accept(row.envelope().apply(xa, Instant.now()), xa.state());
        switch (row.kind()) {
            case ACCEPTED -> assertThat(entry(reply).hasAccepted()).isTrue();
            case SEALED -> {
                var rejected = entry(reply).getRejected();
                assertThat(rejected.getCode().name()).isEqualTo("REJECTION_CODE_" + row.code());
                assertThat(rejected.getDetail()).hasSizeBetween(1, 1000);
            }
            case UNSEALED ->
                assertThat(((EnvelopeReply.Refused) reply).code().name()).isEqualTo(row.code());
            case NOT_NOW ->
                assertThat(((EnvelopeReply.NotNow) reply).code().name()).isEqualTo(row.code());
        }
    }

    @Test
    void anEnvelopeDeliveredTwiceGetsTheSameReceipt() {
        var xa = TestFederation.running().state("XA");
        var envelope = letter(xa, Instant.now(), m -> m);
        var first = inbox.accept(envelope, xa.state());
        assertThat(inbox.accept(envelope, xa.state())).isEqualTo(first);
    }

    @Test
    void aFinallyRefusedEnvelopeDeliveredTwiceGetsTheSameReceipt() {
        var xa = TestFederation.running().state("XA");
        var envelope = letter(xa, Instant.now(), m -> m.setTo("XC"));
        var first = inbox.accept(envelope, xa.state());
        assertThat(inbox.accept(envelope, xa.state())).isEqualTo(first);
    }

    @Test
    void otherBytesUnderAKnownIdAreADuplicate() throws InvalidProtocolBufferException {
        var xa = TestFederation.running().state("XA");
        var message = Letters.message(xa, Instant.now());
        inbox.accept(Letters.seal(xa, message.build()), xa.state());
        var second = inbox.accept(Letters.seal(xa, message.setLanguage("fr").build()), xa.state());
        assertThat(entry(second).getRejected().getCode().name()).isEqualTo("REJECTION_CODE_DUPLICATE_ID");
    }

    @Test
    void aReceiptIsGivenAgainOnlyToTheStateThatSent() throws InvalidProtocolBufferException {
        var xa = TestFederation.running().state("XA");
        var envelope = letter(xa, Instant.now(), m -> m);
        inbox.accept(envelope, xa.state());
        var digests = open(envelope);
        assertThat(inbox.receipt(xa.state(), digests.content(), digests.seal())).isPresent();
        assertThat(inbox.receipt(TestFederation.running().state("XC").state(), digests.content(), digests.seal()))
                .isEmpty();
    }

    private static Digests open(ByteString envelope) {
        try {
            return Arrival.open(envelope).digests();
        } catch (ArrivalException e) {
            throw new AssertionError(e);
        }
    }

    private static org.headstamp.proto.exchange.v1.ReceiptEntry entry(EnvelopeReply reply)
            throws InvalidProtocolBufferException {
        assertThat(reply).isInstanceOf(EnvelopeReply.Receipted.class);
        return Receipt.parseFrom(((EnvelopeReply.Receipted) reply).receipt().getContent())
                .getEntries(0);
    }

    private static Envelope.Builder parse(ByteString envelope) {
        try {
            return Envelope.newBuilder().mergeFrom(envelope);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static UnknownFieldSet unknownField() {
        return UnknownFieldSet.newBuilder()
                .addField(999, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
    }

    private static ByteString flipped(ByteString bytes) {
        var copy = bytes.toByteArray();
        copy[copy.length - 1] ^= 1;
        return ByteString.copyFrom(copy);
    }
}
