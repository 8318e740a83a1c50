package org.headstamp.node.federation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;

/**
 * Counts what is refused before it is known who sealed it: a stranger must not be able to fill the log, so one entry a
 * peer and minute says how often and why last.
 */
@Singleton
public class Refusals {
    private final AuditLog log;
    private final Map<Optional<MemberState>, Count> counts = new HashMap<>();

    Refusals(AuditLog log) {
        this.log = log;
    }

    /** Counts a refusal of a connected member. The map is bounded by the trust list: only members get a key of their own. */
    public void count(MemberState peer, String code) {
        add(Optional.of(peer), code);
    }

    /** Counts a refusal of a peer that is no member, or not known yet to be one. */
    public void countStranger(String code) {
        add(Optional.empty(), code);
    }

    private synchronized void add(Optional<MemberState> peer, String code) {
        counts.merge(peer, new Count(1, code), (before, one) -> new Count(before.times() + 1, code));
    }

    @Scheduled(every = "60s", delayed = "60s")
    @RunOnVirtualThread
    @Transactional
    void summarise() {
        for (var entry : takeAll().entrySet()) {
            var count = entry.getValue();
            var event = AuditEvent.of(AuditKind.REFUSALS_COUNTED, AuditEvent.NODE)
                    .subject("refusals", count.times())
                    .outcome(count.lastCode());
            var unused = log.append(entry.getKey().map(event::peer).orElse(event));
        }
    }

    private synchronized Map<Optional<MemberState>, Count> takeAll() {
        var taken = Map.copyOf(counts);
        counts.clear();
        return taken;
    }

    private record Count(long times, String lastCode) {}
}
