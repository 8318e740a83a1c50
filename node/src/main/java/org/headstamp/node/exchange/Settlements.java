package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.exchange.Settlement.Outcome;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** Claims messages of ours and writes down what became of them; no transaction here waits for a peer. */
@Singleton
class Settlements {
    private static final Duration ENQUIRY_PAUSE = Duration.ofHours(1);

    private final OutboxRepository rows;
    private final PayloadHandlers handlers;
    private final EvidenceMaker evidence;
    private final AuditLog log;
    private final ExchangeConfig config;

    Settlements(
            OutboxRepository rows,
            PayloadHandlers handlers,
            EvidenceMaker evidence,
            AuditLog log,
            ExchangeConfig config) {
        this.rows = rows;
        this.handlers = handlers;
        this.evidence = evidence;
        this.log = log;
        this.config = config;
    }

    /** A message of ours, and what a receipt says about it. */
    record Receipted(OutboxRow row, ReceiptEntry entry) {
        OutboxState state() {
            return entry.hasRejected() ? OutboxState.REJECTED : OutboxState.DELIVERED;
        }

        @Nullable
        RejectionCode rejection() {
            return entry.hasRejected()
                    ? RejectionCode.valueOf(entry.getRejected().getCode().name().substring("REJECTION_CODE_".length()))
                    : null;
        }

        Outcome outcome() {
            var code = rejection();
            return code == null
                    ? new Outcome.Delivered()
                    : new Outcome.Rejected(code, entry.getRejected().getDetail());
        }
    }

    /** Peers to which something is due. */
    @Transactional
    List<MemberState> duePeers(Instant now) {
        return rows.duePeers(now).stream().map(MemberState::new).toList();
    }

    /** What may be sent to a peer next, most urgent first; nobody else sends it until the claim lapses. */
    @Transactional
    List<OutboxRow> claim(MemberState peer, UUID claimer, Instant now, Window.Room room) {
        return rows.claim(peer, new OutboxRepository.Claim(claimer, now, now.plus(config.claim())), room);
    }

    /** A message to a peer that expired and is to be asked after. */
    @Transactional
    Optional<OutboxRow> claimExpired(MemberState peer, Instant now) {
        return rows.claimExpired(peer, now, now.plus(config.claim()));
    }

    /** A verified receipt settles messages; one that turns up after expiry overrules the evidence against the peer. */
    @Transactional
    void settle(List<Receipted> receipted, VerifiedReceipt receipt, Instant now) {
        var open = rows.lockedUnsettled(receipted.stream().map(Receipted::row).toList());
        var settled = receipted.stream()
                .filter(one -> open.contains(one.row().messageId))
                .toList();
        if (settled.isEmpty()) {
            return;
        }
        rows.settle(settled, rows.keep(receipt.sealed()), now);
        log.append(settled.stream().map(one -> event(one, receipt.sealed())).toList());
        settled.forEach(one -> tellFeature(one.row(), one.outcome(), now));
    }

    private static AuditEvent event(Receipted one, SealedReceipt receipt) {
        var code = one.rejection();
        return event(AuditKind.RECEIPT_RECEIVED, one.row())
                .content(Sha256.of(receipt.getContent()))
                .seal(Sha256.of(receipt.getSeal()))
                .outcome(code == null ? "ACCEPTED" : code.name());
    }

    /** Nobody answered, or not now: tried again later. */
    @Transactional
    void postpone(List<UUID> messages, FailedAttempt failed, Instant nextAttempt) {
        rows.postpone(messages, failed, nextAttempt);
    }

    /** What one claimer claimed and did not settle is due for everybody. */
    @Transactional
    void giveBack(MemberState peer, UUID claimer) {
        rows.giveBack(peer, claimer);
    }

    /** Tries at once what is queued for a peer because that could not be reached. */
    @Transactional
    void retryNow(MemberState peer, Instant now) {
        rows.retryNow(peer, now);
    }

    /** The message expired and the peer has no receipt for it. */
    @Transactional
    void expire(UUID messageId, Instant now) {
        var row = rows.locked(messageId);
        if (row.state == OutboxState.QUEUED && !evidence.isPossible()) {
            row.nextAttemptAt = now.plus(ENQUIRY_PAUSE);
            row.claimedUntil = null;
            return;
        }
        if (row.state == OutboxState.QUEUED) {
            var sealed = evidence.notDelivered(row, now);
            row.state = OutboxState.NOT_DELIVERED;
            row.evidence = sealed.toByteArray();
            row.settledAt = now;
            log.append(event(AuditKind.NOT_DELIVERED, row)
                    .content(Sha256.of(sealed.getContent()))
                    .seal(Sha256.of(sealed.getSeal())));
            tellFeature(row, new Outcome.NotDelivered(), now);
        }
        if (row.isSettled()) {
            return;
        }
        var asksOn = now.isBefore(row.expiresAt.plus(config.enquiry()));
        row.nextAttemptAt = asksOn ? now.plus(ENQUIRY_PAUSE) : null;
        row.claimedUntil = null;
    }

    private void tellFeature(OutboxRow row, Outcome outcome, Instant now) {
        if (row.kind != PayloadKind.CONFLICT_NOTICE) {
            handlers.of(row.kind)
                    .settled(new Settlement(
                            new MessageId(row.messageId),
                            row.kind,
                            CaseId.parse(row.caseId),
                            row.peerState(),
                            outcome,
                            now));
        }
    }

    private static AuditEvent event(AuditKind kind, OutboxRow row) {
        return AuditEvent.of(kind, AuditEvent.NODE)
                .peer(row.peerState())
                .message(new MessageId(row.messageId))
                .inCase(CaseId.parse(row.caseId));
    }
}
