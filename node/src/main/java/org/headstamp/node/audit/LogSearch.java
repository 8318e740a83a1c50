package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Finds entries of our own log by what they say. It has no contents to find. */
@Singleton
public class LogSearch {
    /** The longest page. */
    public static final int MOST = 100;

    private final AuditRepository entries;
    private final AuditSearchRepository found;

    LogSearch(AuditRepository entries, AuditSearchRepository found) {
        this.entries = entries;
        this.found = found;
    }

    /**
     * A page of entries, the newest first; those without a place in the tree too.
     *
     * @param after leaf hash of the last entry seen; null for the first page
     * @throws InvalidValueException if the log has no such entry
     */
    @Transactional
    public List<LoggedEvent> find(LogQuery query, @Nullable Sha256 after, int most) {
        var last = after == null ? null : last(after);
        return entries.placed(found.find(query, last, Math.clamp(most, 1, MOST + 1))).stream()
                .map(LoggedEvent::of)
                .toList();
    }

    /** One entry by its leaf hash. */
    @Transactional
    public Optional<LoggedEvent> entry(Sha256 leafHash) {
        return entries.byLeafHash(leafHash).map(LoggedEvent::of);
    }

    private AuditRow last(Sha256 leafHash) {
        return entries.byLeafHash(leafHash)
                .orElseThrow(() -> new InvalidValueException("after", "names no entry of the log"));
    }
}
