package org.headstamp.node.deadline;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which feature keeps which clocks. */
@Singleton
class DeadlineKeepers {
    private final Map<DeadlineKind, DeadlineKeeper> byKind = new EnumMap<>(DeadlineKind.class);

    /** @throws IllegalStateException if two features claim one kind */
    DeadlineKeepers(@All List<DeadlineKeeper> keepers) {
        for (var keeper : keepers) {
            for (var kind : keeper.kinds()) {
                if (byKind.put(kind, keeper) != null) {
                    throw new IllegalStateException("two features keep the deadline " + kind);
                }
            }
        }
    }

    /** @throws IllegalStateException if no feature keeps them */
    void requireKept(DeadlineKind kind) {
        var unused = of(kind);
    }

    /** @throws IllegalStateException if no feature does */
    DeadlineKeeper of(DeadlineKind kind) {
        var keeper = byKind.get(kind);
        if (keeper == null) {
            throw new IllegalStateException("no feature keeps the deadline " + kind);
        }
        return keeper;
    }
}
