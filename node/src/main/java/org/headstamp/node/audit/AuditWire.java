package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.log.v1.AuditEntry;
import org.jspecify.annotations.Nullable;

/** The log entry of an event, as the bytes that its leaf hash covers. */
final class AuditWire {
    private AuditWire() {}

    static AuditEntry toWire(AuditEvent event, LogOrigin origin, ByteString salt, Instant recordedAt) {
        return AuditEntry.newBuilder()
                .setFederation(origin.federation())
                .setState(origin.state().alpha2())
                .setEpoch(origin.epoch())
                .setSalt(salt)
                .setRecordedAt(Timestamp.newBuilder()
                        .setSeconds(recordedAt.getEpochSecond())
                        .setNanos(recordedAt.getNano()))
                .setKind(org.headstamp.proto.log.v1.AuditKind.valueOf(
                        "AUDIT_KIND_" + event.kind().name()))
                .setActor(event.actor())
                .setPeer(text(event.peer()))
                .setMessageId(text(event.message()))
                .setCaseId(text(event.caseId()))
                .setSubject(text(event.subject()))
                .setContentSha256(bytes(event.content()))
                .setSealSha256(bytes(event.seal()))
                .addAllLegalBasis(event.legalBasis())
                .setOutcome(text(event.outcome()))
                .build();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static ByteString bytes(@Nullable Sha256 digest) {
        return digest == null ? ByteString.EMPTY : digest.bytes();
    }
}
