package org.headstamp.node.console.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;

/**
 * Who has a case or a draft open, in whichever replica. Each replica writes down what it has open, looks every second
 * who else has that, and tells its pages. A table that is looked at needs no connection of its own, which would be lost
 * with each restart of the database, and nothing is missed meanwhile: what is there is found at the next look.
 */
@Named("presence")
@Singleton
public class Presence {
    private final Listeners listeners;
    private final OpenPageRepository pages;
    private final UUID replica = UUID.randomUUID();
    private boolean kept;
    private Map<String, Set<String>> known = Map.of();

    Presence(Listeners listeners, OpenPageRepository pages) {
        this.listeners = listeners;
        this.pages = pages;
    }

    /** Other accounts that have a case open now, in words; empty if there are none. */
    public String atCase(CaseId id, String account) {
        return words(new Topic.OneCase(id), account);
    }

    /** The same of a draft, by its place, for the tag that stands with it. */
    public String atDraft(String place, String account) {
        return words(new Topic.OneDraft(place), account);
    }

    Set<String> others(Topic.Shared topic, String account) {
        var others = new HashSet<>(listeners.others(topic, account));
        others.addAll(others(
                QuarkusTransaction.requiringNew().call(() -> pages.elsewhere(replica, Set.of(topic.place()))),
                topic.place()));
        others.remove(account);
        return others;
    }

    private String words(Topic.Shared topic, String account) {
        return others(topic, account).stream().sorted().collect(Collectors.joining(", "));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        var open = listeners.openPages();
        if (open.isEmpty() && !kept) {
            return;
        }
        var places = open.stream().map(OpenPage::place).collect(Collectors.toUnmodifiableSet());
        var now = QuarkusTransaction.requiringNew().call(() -> {
            pages.keep(replica, open);
            return pages.elsewhere(replica, places);
        });
        kept = !open.isEmpty();
        listeners.comeOrGone(places.stream()
                .filter(each -> !others(now, each).equals(others(known, each)))
                .collect(Collectors.toUnmodifiableSet()));
        known = now;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        QuarkusTransaction.requiringNew().run(pages::forget);
    }

    private static Set<String> others(Map<String, Set<String>> byPlace, String place) {
        return byPlace.getOrDefault(place, Set.of());
    }
}
