package org.headstamp.node.seizure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Reads and keeps seizures. */
@Singleton
class SeizureRepository implements PanacheRepositoryBase<SeizureRow, UUID> {
    private final CaseAccess access;

    SeizureRepository(CaseAccess access) {
        this.access = access;
    }

    SeizureRow present(Operator by, SeizureId id) {
        return present(by, id, LockModeType.NONE);
    }

    /** Locked, so that two photographs at once are counted. */
    SeizureRow locked(Operator by, SeizureId id) {
        return present(by, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<SeizureRow> before(Operator by, CaseId caseId, long number, int most) {
        access.requireListed(by, caseId);
        return find("caseId = ?1 and number < ?2 order by number desc", caseId.toString(), number)
                .page(0, most)
                .list();
    }

    private SeizureRow present(Operator by, SeizureId id, LockModeType lock) {
        var row = findByIdOptional(id.value(), lock).orElseThrow(() -> unknown(id));
        access.require(by, CaseId.parse(row.caseId), () -> unknown(id));
        return row;
    }

    private static UnknownSeizureException unknown(SeizureId id) {
        return new UnknownSeizureException("seizure " + id);
    }
}
