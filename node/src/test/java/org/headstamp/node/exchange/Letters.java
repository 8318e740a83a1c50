package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.LegalBasis;
import org.headstamp.proto.exchange.v1.LegalBasisCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.exchange.v1.Priority;
import org.headstamp.proto.exchange.v1.Purpose;
import org.headstamp.proto.trace.v1.Ground;
import org.headstamp.proto.trace.v1.RefusalNotice;

/** Writes and seals messages as another State would. */
public final class Letters {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    /** A message that passes every check; it carries a refusal, the smallest of the payloads. */
    public static Message.Builder message(TestState from, Instant now) {
        var sealedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return Message.newBuilder()
                .setFederation(TestFederation.NAME)
                .setId(MessageId.at(now, RANDOM).toString())
                .setCaseId(CaseId.at(from.state(), now, RANDOM).toString())
                .setSchemaVersion(Composer.SCHEMA_VERSION)
                .setFrom(from.state().alpha2())
                .setTo(TestFederation.SELF)
                .setSealedAt(HeaderWire.toWire(sealedAt))
                .setExpiresAt(HeaderWire.toWire(sealedAt.plus(14, ChronoUnit.DAYS)))
                .setPairSequence(1)
                .setCaseSequence(1)
                .setPriority(Priority.PRIORITY_NORMAL)
                .setLanguage("en")
                .setPurpose(Purpose.PURPOSE_INVESTIGATION)
                .addLegalBasis(LegalBasis.newBuilder().setCode(LegalBasisCode.LEGAL_BASIS_CODE_ITI_TRACE))
                .setHandling(Handling.newBuilder()
                        .setCode(HandlingCode.HANDLING_CODE_H0)
                        .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_PROHIBITED)
                        .setConfidentialityGuaranteed(true))
                .setTestOnly(true)
                .setRefusalNotice(RefusalNotice.newBuilder().setGround(Ground.GROUND_NATIONAL_SECURITY));
    }

    /** Seals it as its sender would. */
    public static ByteString seal(TestState by, Message message) {
        return seal(by, message, HeaderWire.fromWire(message.getSealedAt()));
    }

    /** The same, to be looked into. */
    public static Envelope sealed(TestState by, Message message) {
        try {
            return Envelope.parseFrom(seal(by, message));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** Seals it with another signing time. */
    public static ByteString seal(TestState by, Message message, Instant signingTime) {
        var content = message.toByteString();
        return Envelope.newBuilder()
                .setContent(content)
                .setSeal(by.sealer().seal(SealKind.MESSAGE, content, signingTime))
                .build()
                .toByteString();
    }

    /** A sealed message of the given State, changed before it is sealed. */
    public static ByteString letter(TestState from, Instant now, UnaryOperator<Message.Builder> change) {
        return seal(from, change.apply(message(from, now)).build());
    }

    /** The State that the letters go to. */
    public static MemberState addressee() {
        return new MemberState(TestFederation.SELF);
    }
}
