package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatch;

/** Knows of lots what a test tells it; of some it cannot say anything. */
@Singleton
final class WatchedLots implements LotWatch {
    private final Map<String, LotNotice> notices = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    void put(String lot, LotNotice notice) {
        notices.put(lot, notice);
    }

    void breakOn(String lot) {
        broken.add(lot);
    }

    void mend(String lot) {
        broken.remove(lot);
    }

    @Override
    public Set<LotNotice> about(Lot lot) {
        if (broken.contains(lot.number())) {
            throw new IllegalStateException("the alerts cannot be read");
        }
        var notice = notices.get(lot.number());
        return notice == null ? Set.of() : Set.of(notice);
    }
}
