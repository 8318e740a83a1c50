package org.headstamp.demo;

import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.headstamp.pki.VerificationException;
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

/** A message that is well-formed in every way, but says that it is from a State whose key did not seal it. */
final class FalseMessage {
    private FalseMessage() {}

    /** A refusal of the question, in the name of one State, sealed with the key of another. */
    static Envelope refusal(String federation, String inTheNameOf, String to, String caseId, StateSite forger)
            throws IOException, VerificationException {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var content = Message.newBuilder()
                .setFederation(federation)
                .setId(uuidVersion7(now))
                .setCaseId(caseId)
                .setSchemaVersion(1)
                .setFrom(inTheNameOf)
                .setTo(to)
                .setSealedAt(timestamp(now))
                .setExpiresAt(timestamp(now.plus(14, ChronoUnit.DAYS)))
                .setPairSequence(1000)
                .setCaseSequence(1000)
                .setPriority(Priority.PRIORITY_NORMAL)
                .setLanguage("en")
                .addLegalBasis(LegalBasis.newBuilder().setCode(LegalBasisCode.LEGAL_BASIS_CODE_ITI_TRACE))
                .setPurpose(Purpose.PURPOSE_INVESTIGATION)
                .setHandling(Handling.newBuilder()
                        .setCode(HandlingCode.HANDLING_CODE_H1)
                        .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_PROHIBITED))
                .setTestOnly(true)
                .setRefusalNotice(RefusalNotice.newBuilder().setGround(Ground.GROUND_NATIONAL_SECURITY))
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setContent(content)
                .setSeal(new MemberKeys(forger).sealer().seal(SealKind.MESSAGE, content, now))
                .build();
    }

    private static String uuidVersion7(Instant at) {
        var random = UUID.randomUUID();
        long high = (at.toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0x0fff);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
    }
}
