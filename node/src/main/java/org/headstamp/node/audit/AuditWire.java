package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.log.v1.AuditEntry;
import org.jspecify.annotations.Nullable;

/** The log entry of an event, as the bytes that its leaf hash covers. */
final class AuditWire {
    private static final String PREFIX = "AUDIT_KIND_";

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
                        PREFIX + event.kind().name()))
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

    /**
     * What an entry of our own log says.
     *
     * @throws IllegalStateException if the bytes are no entry
     */
    static AuditEvent fromWire(ByteString serialised) {
        var entry = parse(serialised);
        return new AuditEvent(
                kind(entry),
                entry.getActor(),
                entry.getPeer().isEmpty() ? null : new MemberState(entry.getPeer()),
                entry.getMessageId().isEmpty() ? null : MessageId.parse(entry.getMessageId()),
                entry.getCaseId().isEmpty() ? null : CaseId.parse(entry.getCaseId()),
                entry.getSubject().isEmpty() ? null : entry.getSubject(),
                digest(entry.getContentSha256()),
                digest(entry.getSealSha256()),
                entry.getLegalBasisList(),
                entry.getOutcome().isEmpty() ? null : entry.getOutcome());
    }

    static AuditKind kind(AuditEntry entry) {
        return AuditKind.valueOf(entry.getKind().name().substring(PREFIX.length()));
    }

    private static AuditEntry parse(ByteString serialised) {
        try {
            return AuditEntry.parseFrom(serialised);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the log holds bytes that are no entry", e);
        }
    }

    private static @Nullable Sha256 digest(ByteString bytes) {
        return bytes.isEmpty() ? null : new Sha256(bytes);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static ByteString bytes(@Nullable Sha256 digest) {
        return digest == null ? ByteString.EMPTY : digest.bytes();
    }
}
