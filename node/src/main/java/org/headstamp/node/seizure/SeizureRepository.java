package org.headstamp.node.seizure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;

/** Reads and keeps seizures. */
@Singleton
class SeizureRepository implements PanacheRepositoryBase<SeizureRow, UUID> {
    SeizureRow present(SeizureId id) {
        return present(id, LockModeType.NONE);
    }

    /** Locked, so that two photographs at once are counted. */
    SeizureRow locked(SeizureId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<SeizureRow> before(CaseId caseId, long number, int most) {
        return find("caseId = ?1 and number < ?2 order by number desc", caseId.toString(), number)
                .page(0, most)
                .list();
    }

    private SeizureRow present(SeizureId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock).orElseThrow(() -> new UnknownSeizureException("seizure " + id));
    }
}
