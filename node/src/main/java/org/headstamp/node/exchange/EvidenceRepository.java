package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/** Reads and keeps evidence. */
@Singleton
class EvidenceRepository implements PanacheRepositoryBase<EvidenceRow, UUID> {
    /** Evidence that one State issued about one message. */
    List<Evidence> about(EvidenceKind kind, MemberState issuer, MessageId request) {
        return find(
                        "kind = ?1 and issuer = ?2 and request = ?3 order by issuedAt, id",
                        kind,
                        issuer.alpha2(),
                        request.value())
                .stream()
                .map(EvidenceRow::toEvidence)
                .toList();
    }

    /** Oldest first. */
    List<Evidence> ofCase(CaseId caseId, int most) {
        return find("caseId = ?1 order by issuedAt, id", caseId.toString()).page(0, most).stream()
                .map(EvidenceRow::toEvidence)
                .toList();
    }

    void sentWith(EvidenceId id, MessageId notice) {
        findById(id.value()).notice = notice.value();
    }

    void delivered(MessageId notice, Instant at) {
        Optional<EvidenceRow> carried = find("notice", notice.value()).firstResultOptional();
        carried.ifPresent(row -> row.deliveredAt = at);
    }
}
