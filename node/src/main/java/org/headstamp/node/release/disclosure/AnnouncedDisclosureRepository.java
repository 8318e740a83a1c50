package org.headstamp.node.release.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Reads and keeps disclosures that other States announce. */
@Singleton
class AnnouncedDisclosureRepository implements PanacheRepositoryBase<AnnouncedDisclosureRow, UUID> {
    private final CaseAccess access;
    private final StoredJson json;

    AnnouncedDisclosureRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    /** Repeating changes nothing. */
    boolean add(AnnouncedDisclosure announced) {
        if (findByIdOptional(announced.message().value()).isPresent()) {
            return false;
        }
        persist(AnnouncedDisclosureRow.of(announced, json));
        return true;
    }

    /** Oldest first, to a bound. */
    List<AnnouncedDisclosure> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by receivedAt, message", caseId.toString())
                .page(0, PlannedDisclosureRepository.MOST)
                .stream()
                .map(row -> row.toAnnounced(json))
                .toList();
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(AnnouncedDisclosure announced, String by, Instant at) {
        var row = findById(announced.message().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }
}
