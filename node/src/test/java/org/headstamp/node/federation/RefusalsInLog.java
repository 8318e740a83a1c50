package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** What the log says of refused lists. */
@Singleton
class RefusalsInLog {
    private final EntityManager database;

    RefusalsInLog(EntityManager database) {
        this.database = database;
    }

    /** How many entries say that these bytes were refused as a trust list. */
    @Transactional
    long trustLists(Sha256 offered) {
        return about(offered).stream()
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_TRUST_LIST_REFUSED)
                .count();
    }

    /** Why these bytes were refused. */
    @Transactional
    String reason(Sha256 offered) {
        return about(offered).getFirst().getOutcome();
    }

    /** The summaries of refusals of one State, or of strangers if it is empty, as their number and last code. */
    @Transactional
    List<String> counted(String peer) {
        return entries()
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_REFUSALS_COUNTED
                        && entry.getPeer().equals(peer))
                .map(entry -> entry.getSubject() + " " + entry.getOutcome())
                .toList();
    }

    private List<AuditEntry> about(Sha256 offered) {
        return entries()
                .filter(entry -> entry.getContentSha256().equals(offered.bytes()))
                .toList();
    }

    private Stream<AuditEntry> entries() {
        List<?> entries = database.createNativeQuery("select entry from audit_entry", byte[].class)
                .getResultList();
        return entries.stream().map(bytes -> parse((byte[]) bytes));
    }

    private static AuditEntry parse(byte[] bytes) {
        try {
            return AuditEntry.parseFrom(ByteString.copyFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
