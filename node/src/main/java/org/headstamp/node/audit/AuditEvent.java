package org.headstamp.node.audit;

import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Something that the log must record: who did what, about what, with what result. It names hashes, ids and codes and
 * never contents or persons.
 *
 * @param actor account of an operator, {@code node}, or {@code policy} and its id
 * @param subject kind of the record concerned, a slash and its id
 */
public record AuditEvent(
        AuditKind kind,
        String actor,
        @Nullable MemberState peer,
        @Nullable MessageId message,
        @Nullable CaseId caseId,
        @Nullable String subject,
        @Nullable Sha256 content,
        @Nullable Sha256 seal,
        List<String> legalBasis,
        @Nullable String outcome) {
    /** The actor of what the node does by itself. */
    public static final String NODE = "node";

    public AuditEvent {
        legalBasis = List.copyOf(legalBasis);
    }

    /** An event that says no more than who did what. */
    public static AuditEvent of(AuditKind kind, String actor) {
        return new AuditEvent(kind, actor, null, null, null, null, null, null, List.of(), null);
    }

    /** The other State concerned. */
    public AuditEvent peer(MemberState value) {
        return new AuditEvent(kind, actor, value, message, caseId, subject, content, seal, legalBasis, outcome);
    }

    /** The message concerned. */
    public AuditEvent message(MessageId value) {
        return new AuditEvent(kind, actor, peer, value, caseId, subject, content, seal, legalBasis, outcome);
    }

    /** The case concerned. */
    public AuditEvent inCase(CaseId value) {
        return new AuditEvent(kind, actor, peer, message, value, subject, content, seal, legalBasis, outcome);
    }

    /** The record concerned. */
    public AuditEvent subject(String recordKind, Object id) {
        return new AuditEvent(
                kind, actor, peer, message, caseId, recordKind + "/" + id, content, seal, legalBasis, outcome);
    }

    /** Digest of the content concerned. */
    public AuditEvent content(Sha256 value) {
        return new AuditEvent(kind, actor, peer, message, caseId, subject, value, seal, legalBasis, outcome);
    }

    /** Digest of the seal over that content. */
    public AuditEvent seal(Sha256 value) {
        return new AuditEvent(kind, actor, peer, message, caseId, subject, content, value, legalBasis, outcome);
    }

    /** The law that it rests on, as codes. */
    public AuditEvent legalBasis(List<String> value) {
        return new AuditEvent(kind, actor, peer, message, caseId, subject, content, seal, value, outcome);
    }

    /** The result, as a code. */
    public AuditEvent outcome(String value) {
        return new AuditEvent(kind, actor, peer, message, caseId, subject, content, seal, legalBasis, value);
    }
}
