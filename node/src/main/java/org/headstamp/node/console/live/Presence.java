package org.headstamp.node.console.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;

/**
 * Who has a case open, in whichever replica. Each replica writes down what it has open, looks every second who else has
 * that, and tells its pages. A table that is looked at needs no connection of its own, which would be lost with each
 * restart of the database, and nothing is missed meanwhile: what is there is found at the next look.
 */
@Singleton
public class Presence {
    private final Listeners listeners;
    private final OpenPageRepository pages;
    private final UUID replica = UUID.randomUUID();
    private boolean kept;
    private Map<CaseId, Set<String>> known = Map.of();

    Presence(Listeners listeners, OpenPageRepository pages) {
        this.listeners = listeners;
        this.pages = pages;
    }

    /** Other accounts that have a case open now. */
    public Set<String> others(CaseId id, String account) {
        var others = new HashSet<>(listeners.others(new Topic.OneCase(id), account));
        others.addAll(QuarkusTransaction.requiringNew()
                .call(() -> pages.elsewhere(replica, Set.of(id)))
                .getOrDefault(id, Set.of()));
        others.remove(account);
        return others;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        var open = listeners.openPages();
        if (open.isEmpty() && !kept) {
            return;
        }
        var cases = open.stream().map(OpenPage::caseId).collect(Collectors.toUnmodifiableSet());
        var now = QuarkusTransaction.requiringNew().call(() -> {
            pages.keep(replica, open);
            return pages.elsewhere(replica, cases);
        });
        kept = !open.isEmpty();
        listeners.comeOrGone(cases.stream()
                .filter(each -> !others(now, each).equals(others(known, each)))
                .collect(Collectors.toUnmodifiableSet()));
        known = now;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        QuarkusTransaction.requiringNew().run(pages::forget);
    }

    private static Set<String> others(Map<CaseId, Set<String>> byCase, CaseId id) {
        return byCase.getOrDefault(id, Set.of());
    }
}
