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

    List<CasefileRow> before(long number, VisibleCases visible, int most) {
        return find(
                        "number < :number and " + VisibleCases.of("id") + " order by number desc",
                        visible.with("number", number))
                .page(0, most)
                .list();
    }

    /** The account that leads a case. */
    Optional<String> leadOf(CaseId id) {
        return find("select c.lead from CasefileRow c where c.id = ?1 and c.lead is not null", id.toString())
                .project(String.class)
                .firstResultOptional();
    }

    /** Asks the database and leaves no row behind that a later lock would find stale. */
    boolean sees(VisibleCases visible, CaseId id) {
        return count("id = :id and " + VisibleCases.of("id"), visible.with("id", id.toString())) > 0;
    }
}
