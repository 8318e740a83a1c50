package org.headstamp.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.proto.log.v1.AuditKind;

/** What must stand in the logs after the acts that succeeded, and no more than that. */
final class Tally {
    private final Map<Office, Trail> trails = new EnumMap<>(Office.class);

    void add(Office office, Trail trail) {
        trails.merge(office, trail, Trail::plus);
    }

    /** What the log of a State says otherwise about some cases, in words. */
    List<String> differences(StateLog log, Set<String> cases) {
        var differences = new ArrayList<String>();
        for (var office : Office.of(log.state())) {
            var trail = trails.getOrDefault(office, Trail.NOTHING);
            long drafted = count(log, cases, office, AuditKind.AUDIT_KIND_DRAFTED);
            long approved = count(log, cases, office, AuditKind.AUDIT_KIND_APPROVED);
            long changed = count(log, cases, office, AuditKind.AUDIT_KIND_STATE_CHANGED);
            boolean same = drafted == trail.drafted()
                    && approved == trail.approved()
                    && changed >= trail.least()
                    && changed <= trail.most();
            if (!same) {
                differences.add("%s did %s; the log has %d drafts, %d approvals and %d changes"
                        .formatted(office, trail, drafted, approved, changed));
            }
        }
        return differences;
    }

    private static long count(StateLog log, Set<String> cases, Office office, AuditKind kind) {
        return log.of(kind)
                .filter(entry -> cases.contains(entry.getCaseId()))
                .filter(entry -> entry.getActor().equals(office.account()))
                // A State that takes part changes the case too, with whichever act comes first.
                .filter(entry -> !entry.getSubject().startsWith("case/"))
                .count();
    }
}
