package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.CaseChanges.Change;

/** Reads and appends entries of time lines. */
@Singleton
class TimelineRepository implements PanacheRepositoryBase<TimelineRow, Long> {
    List<TimelineRow> after(CaseId caseId, long id, int most) {
        return find("caseId = ?1 and id > ?2 order by id", caseId.toString(), id)
                .page(0, most)
                .list();
    }

    long latest() {
        return getEntityManager()
                .createQuery("select coalesce(max(row.id), 0) from TimelineRow row", Long.class)
                .getSingleResult();
    }

    List<Change> after(long id, int most) {
        return find("id > ?1 order by id", id).page(0, most).stream()
                .map(row -> new Change(Objects.requireNonNull(row.id), CaseId.parse(row.caseId)))
                .toList();
    }
}
