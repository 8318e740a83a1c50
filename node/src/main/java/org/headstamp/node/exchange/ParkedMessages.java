package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What holds up cases because its handling failed, and how an operator lets it be tried again without delay. */
@Singleton
public class ParkedMessages {
    private final ParkedRepository rows;
    private final AuditLog log;
    private final NodeClock clock;

    ParkedMessages(ParkedRepository rows, AuditLog log, NodeClock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** Those of all peers in the order of their ids, from the one after the given id on. */
    @Transactional
    public List<ParkedMessage> after(@Nullable MessageId last, int most) {
        return rows.after(last, most);
    }

    /** Those of one peer, the longest here first. */
    @Transactional
    public List<ParkedMessage> of(MemberState peer, int most) {
        return rows.of(peer, most);
    }

    /** One of them; empty if it is not parked. */
    @Transactional
    public Optional<ParkedMessage> find(MessageId id) {
        return rows.find(id);
    }

    /**
     * Has a message tried again at once. If that fails too, its pauses go on as if nobody had released it.
     *
     * @param operator name of the operator's account
     * @return false if it was not parked any more
     */
    @Transactional
    public boolean release(MessageId id, String operator) {
        var parked = rows.find(id);
        // Whoever looks for what is due counts milliseconds.
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (parked.isEmpty() || !rows.release(id, now)) {
            return false;
        }
        var unused = log.append(AuditEvent.of(AuditKind.ADMINISTERED, operator)
                .peer(parked.get().peer())
                .message(id)
                .inCase(parked.get().caseId())
                .outcome("CASE_RELEASED"));
        return true;
    }
}
