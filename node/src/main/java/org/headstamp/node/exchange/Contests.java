package org.headstamp.node.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.federation.Federation;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.Message;

/** Tells other States that a message of theirs does not fit, and why, and hears the same of ours. */
@Singleton
class Contests {
    private static final String REASON = "CONFLICT_REASON_";

    private final Outbox outbox;
    private final AuditLog log;
    private final Federation federation;
    private final Event<MessageContested> contested;

    Contests(Outbox outbox, AuditLog log, Federation federation, Event<MessageContested> contested) {
        this.outbox = outbox;
        this.log = log;
        this.federation = federation;
        this.contested = contested;
    }

    void contest(Received received, Reception.Conflicts conflict) {
        log.append(event(received).outcome(conflict.reason().name()));
        var notice = ConflictNotice.newBuilder()
                .setReason(org.headstamp.proto.exchange.v1.ConflictReason.valueOf(
                        REASON + conflict.reason().name()))
                .setDetail(conflict.detail());
        outbox.enqueue(new OutgoingMessage(
                received.caseId(),
                received.from(),
                received.id(),
                received.header().forReply().withTestOnly(federation.training()),
                Message.newBuilder().setConflictNotice(notice).build()));
        contested.fire(new MessageContested(
                received.id(), received.from(), received.caseId(), conflict.reason(), received.receivedAt()));
    }

    /** What a notice says of a message of ours; empty if it is about none. A conflict notice is never itself contested. */
    Optional<Conflict> heard(Received received, Instant now) {
        var notice = received.message().getConflictNotice();
        var reason = ConflictReason.valueOf(notice.getReason().name().substring(REASON.length()));
        log.append(event(received).outcome(reason.name()));
        return Optional.ofNullable(received.inReplyTo())
                .flatMap(outbox::sent)
                .filter(ours -> ours.peerState().equals(received.from()))
                .filter(ours -> ours.kind != PayloadKind.CONFLICT_NOTICE)
                .map(ours -> new Conflict(
                        new MessageId(ours.messageId),
                        received.id(),
                        ours.kind,
                        received.caseId(),
                        received.from(),
                        reason,
                        notice.getDetail(),
                        now));
    }

    private static AuditEvent event(Received received) {
        return AuditEvent.of(AuditKind.CONFLICT, AuditEvent.NODE)
                .peer(received.from())
                .message(received.id())
                .inCase(received.caseId())
                .content(received.content());
    }
}
