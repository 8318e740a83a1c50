package org.headstamp.node.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headstamp.pki.MemberState;

/**
 * Turns any number of refused envelopes into few words: the first of a kind is told at once, what follows once a period by
 * its number. Kept is a number for each member and kind of refusal, while refusals of that kind come.
 */
final class RefusedEnvelopes {
    private final Map<MemberState, Map<String, Long>> untold = new HashMap<>();

    /** What was refused of one member, and how often beyond what was told: above 0 for each kind. */
    record Count(MemberState peer, Map<String, Long> kinds) {}

    /** Whether to tell of this one now; else it is counted. */
    synchronized boolean isNews(MemberState peer, String kind) {
        return untold.computeIfAbsent(peer, member -> new TreeMap<>()).merge(kind, 0L, (times, none) -> times + 1) == 0;
    }

    /** What was counted since the last time. A kind of which nothing came is news again. */
    synchronized List<Count> take() {
        untold.values().forEach(kinds -> kinds.values().removeIf(times -> times == 0));
        untold.values().removeIf(Map::isEmpty);
        var counts = untold.entrySet().stream()
                .map(each -> new Count(each.getKey(), new TreeMap<>(each.getValue())))
                .toList();
        untold.values().forEach(kinds -> kinds.replaceAll((kind, times) -> 0L));
        return counts;
    }
}
