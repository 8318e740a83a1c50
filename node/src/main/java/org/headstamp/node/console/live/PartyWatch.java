package org.headstamp.node.console.live;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.trace.trade.EnquiryLists;

/**
 * Looks every few seconds whether the enquiries to a party that has a page open stand otherwise, in whichever replica that
 * was done, and tells its pages. A party is told of nothing else, so that it cannot guess what happens in a case.
 */
@Singleton
class PartyWatch {
    private final Listeners listeners;
    private final EnquiryLists enquiries;
    private Map<PartyKey, String> known = Map.of();

    PartyWatch(Listeners listeners, EnquiryLists enquiries) {
        this.listeners = listeners;
        this.enquiries = enquiries;
    }

    /** Who is seen for the first time is told, since something may have happened after its page was made. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        var open = listeners.parties();
        if (open.isEmpty()) {
            known = Map.of();
            return;
        }
        var now = enquiries.standing(open);
        listeners.changedFor(open.stream()
                .filter(party -> !now.getOrDefault(party, "none").equals(known.getOrDefault(party, "")))
                .collect(Collectors.toUnmodifiableSet()));
        known = open.stream()
                .collect(Collectors.toUnmodifiableMap(party -> party, party -> now.getOrDefault(party, "none")));
    }
}
