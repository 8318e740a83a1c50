package org.headstamp.node.deadline;

import io.quarkus.arc.All;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.CaseId;

/** Lets a test be the feature for the clocks of its own cases; all others go where they belong. */
@Mock
@Singleton
class RoutedKeepers extends DeadlineKeepers {
    private final Map<CaseId, DeadlineKeeper> routes = new ConcurrentHashMap<>();

    RoutedKeepers(@All List<DeadlineKeeper> keepers) {
        super(keepers);
    }

    void route(CaseId caseId, DeadlineKeeper keeper) {
        routes.put(caseId, keeper);
    }

    @Override
    DeadlineKeeper of(DeadlineKind kind) {
        return new DeadlineKeeper() {
            @Override
            public Set<DeadlineKind> kinds() {
                return Set.of(kind);
            }

            @Override
            public void lock(DeadlineSubject subject) {
                keeper(subject.caseId()).lock(subject);
            }

            @Override
            public void remind(Deadline deadline, int nth, Instant now) {
                keeper(deadline.subject().caseId()).remind(deadline, nth, now);
            }

            @Override
            public void passed(Deadline deadline, Instant now) {
                keeper(deadline.subject().caseId()).passed(deadline, now);
            }

            private DeadlineKeeper keeper(CaseId caseId) {
                var routed = routes.get(caseId);
                return routed == null ? RoutedKeepers.super.of(kind) : routed;
            }
        };
    }
}
