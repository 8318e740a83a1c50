package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;

/** Reads and keeps cases. */
@Singleton
class CasefileRepository implements PanacheRepositoryBase<CasefileRow, String> {
    CasefileRow present(CaseId id) {
        return findByIdOptional(id.toString()).orElseThrow(() -> new UnknownCaseException(id));
    }

    Optional<CasefileRow> locked(CaseId id) {
        return findByIdOptional(id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<CasefileRow> before(long number, int most) {
        return find("number < ?1 order by number desc", number).page(0, most).list();
    }
}
