package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;

/** Reads and appends entries of time lines. */
@Singleton
class TimelineRepository implements PanacheRepositoryBase<TimelineRow, Long> {
    List<TimelineRow> after(CaseId caseId, long id, int most) {
        return find("caseId = ?1 and id > ?2 order by id", caseId.toString(), id)
                .page(0, most)
                .list();
    }
}
