package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatch;

/** Knows of lots what a test tells it; of some it cannot say anything. */
@Singleton
public final class WatchedLots implements LotWatch {
    private final Map<String, LotNotice> notices = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    public void put(String lot, LotNotice notice) {
        notices.put(lot, notice);
    }

    public void breakOn(String lot) {
        broken.add(lot);
    }

    void mend(String lot) {
        broken.remove(lot);
    }

    @Override
    public Set<LotNotice> about(Lot lot) {
        return about(lot.number());
    }

    @Override
    public Set<LotNotice> readOn(Item item) {
        return item.kind() instanceof Ammunition ammunition
                ? ammunition.lots().stream()
                        .flatMap(lot -> about(lot.raw()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Set<LotNotice> about(String number) {
        if (broken.contains(number)) {
            throw new IllegalStateException("the alerts cannot be read");
        }
        var notice = notices.get(number);
        return notice == null ? Set.of() : Set.of(notice);
    }
}
