package org.headstamp.node.trace.inquiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.inquiry.PresumedOrigin.Reason;
import org.headstamp.pki.MemberState;

/** Ranks the States that the marks of a seizure lead to. Nothing is stored, and no record is looked up. */
@Singleton
public class PresumedOrigins {
    private static final int MOST_REASONS = 20;

    private final Seizures seizures;
    private final OriginMarks marks;
    private final Federation federation;
    private final NodeClock clock;

    PresumedOrigins(Seizures seizures, OriginMarks marks, Federation federation, NodeClock clock) {
        this.seizures = seizures;
        this.marks = marks;
        this.federation = federation;
        this.clock = clock;
    }

    /** Best first; States of equal score in the order of their codes. */
    @Transactional
    public List<PresumedOrigin> of(Operator by, SeizureId id) {
        var seizure = seizures.get(by, id);
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        Map<MemberState, List<Reason>> reasons = seizure.items().stream()
                .flatMap(item -> marks.of(item, today).stream())
                .collect(Collectors.groupingBy(
                        OriginMarks.Lead::state,
                        TreeMap::new,
                        Collectors.mapping(OriginMarks.Lead::reason, Collectors.toList())));
        var members = new HashSet<>(federation.activePeers());
        return reasons.entrySet().stream()
                .map(entry -> ranked(entry.getKey(), members.contains(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(PresumedOrigin::score)
                        .reversed()
                        .thenComparing(PresumedOrigin::state))
                .toList();
    }

    private static PresumedOrigin ranked(MemberState state, boolean member, List<Reason> reasons) {
        var best = reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::score).reversed())
                .limit(MOST_REASONS)
                .toList();
        return new PresumedOrigin(state, member, best.getFirst().score(), best);
    }
}
