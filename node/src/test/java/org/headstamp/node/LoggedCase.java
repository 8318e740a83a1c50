package org.headstamp.node;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.log.v1.AuditEntry;

/** Reads what the log of the node under test says. */
@Singleton
public class LoggedCase {
    private final EntityManager database;

    LoggedCase(EntityManager database) {
        this.database = database;
    }

    /** Entries of a case in order, as kind, actor and outcome with blanks between. */
    public List<String> outcomes(CaseId caseId) {
        return entries("case_id = ?1", caseId.toString()).stream()
                .map(LoggedCase::line)
                .toList();
    }

    /** Entries about one record in order, as kind, actor and outcome with blanks between. */
    public List<String> about(String subject) {
        return entries("case_id is null and ?1 <> ''", subject).stream()
                .filter(entry -> entry.getSubject().equals(subject))
                .map(LoggedCase::line)
                .toList();
    }

    /** Digests of contents in entries about one record, in order. */
    public List<Sha256> contents(String subject) {
        return entries("case_id is null and ?1 <> ''", subject).stream()
                .filter(entry -> entry.getSubject().equals(subject))
                .map(entry -> new Sha256(entry.getContentSha256()))
                .toList();
    }

    private List<AuditEntry> entries(String condition, String parameter) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select entry from audit_entry where " + condition + " order by id", byte[].class)
                        .setParameter(1, parameter)
                        .getResultList());
        return rows.stream().map(byte[].class::cast).map(LoggedCase::parse).toList();
    }

    private static AuditEntry parse(byte[] entry) {
        try {
            return AuditEntry.parseFrom(entry);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("the log holds bytes that are no entry", e);
        }
    }

    private static String line(AuditEntry entry) {
        return entry.getKind().name().substring("AUDIT_KIND_".length()) + " " + entry.getActor() + " "
                + entry.getOutcome();
    }
}
