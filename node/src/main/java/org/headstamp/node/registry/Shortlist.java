package org.headstamp.node.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The candidates that one look-up gathers, each record once, and why it may have missed some. */
final class Shortlist {
    private static final Set<MatchReason> AGAINST = Set.of(MatchReason.MARK_DIFFERS, MatchReason.MAKE_DIFFERS);

    private final Map<RecordKey, Candidate> candidates = new LinkedHashMap<>();
    private boolean more;
    private LookUp.@Nullable Shortage shortage;

    void add(Collection<Candidate> found) {
        found.forEach(candidate -> candidates.merge(candidate.match().ref(), candidate, Shortlist::better));
    }

    void addIfAny(Collection<Optional<Candidate>> found) {
        add(found.stream().flatMap(Optional::stream).toList());
    }

    private static Candidate better(Candidate one, Candidate other) {
        return Candidate.RANKING.compare(one, other) <= 0 ? one : other;
    }

    /** There are, or may be, records that were not gone through. */
    void thereIsMore() {
        more = true;
        missed(LookUp.Shortage.TOO_MANY_RECORDS);
    }

    /** Why a record may not have been found that is there. The first reason counts. */
    void missed(LookUp.Shortage reason) {
        if (shortage == null) {
            shortage = reason;
        }
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** Whether some record is more than a manufacturer and nothing speaks against its marks. */
    boolean hasAgreement() {
        return candidates.values().stream()
                .anyMatch(candidate -> !(candidate.match() instanceof Candidate.OfMaker)
                        && candidate.reasons().stream().noneMatch(AGAINST::contains));
    }

    /** @param limit candidates that are shown */
    LookUp ranked(int limit) {
        if (candidates.isEmpty()) {
            return shortage == null ? new LookUp.NotFound() : new LookUp.Insufficient(shortage);
        }
        return new LookUp.Found(
                candidates.values().stream()
                        .sorted(Candidate.RANKING)
                        .limit(limit)
                        .toList(),
                more || candidates.size() > limit);
    }
}
