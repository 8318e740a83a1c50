package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Keeps what arrived: row, log entry and receipt in one transaction. */
@Singleton
class Custody {
    private static final Duration BUDGET_PERIOD = Duration.ofHours(1);

    private final InboxRepository rows;
    private final RejectionRepository rejections;
    private final ReceiptMaker receipts;
    private final AuditLog log;
    private final ExchangeConfig config;

    Custody(
            InboxRepository rows,
            RejectionRepository rejections,
            ReceiptMaker receipts,
            AuditLog log,
            ExchangeConfig config) {
        this.rows = rows;
        this.rejections = rejections;
        this.receipts = receipts;
        this.log = log;
        this.config = config;
    }

    /** The receipts given earlier for exactly these envelopes of this sender. */
    @Transactional
    Map<Digests, SealedReceipt> receipts(MemberState sender, List<Digests> wanted) {
        return rows.receipts(sender, wanted);
    }

    /**
     * Takes admitted messages of one sender into custody, under one receipt. Check 12 of protocol.md section 3 is made here,
     * under locks on the ids.
     *
     * @return a receipt for each
     */
    @Transactional
    Map<Digests, SealedReceipt> take(List<Authenticated> arrived, Instant now) {
        var sender = arrived.getFirst().from();
        rows.lockIds(arrived.stream().map(each -> each.message().getId()).toList());
        var receipts = rows.receipts(sender, digests(arrived));
        var known = rows.known(arrived.stream().map(Custody::id).toList());
        var fresh = new LinkedHashMap<Digests, Authenticated>();
        for (var each : arrived) {
            var digests = each.arrival().digests();
            if (receipts.containsKey(digests) || fresh.containsKey(digests)) {
                continue;
            }
            if (known.add(id(each))) {
                fresh.put(digests, each);
            } else {
                receipts.put(digests, reject(each, duplicate(each), now));
            }
        }
        if (!fresh.isEmpty()) {
            var receipt = keep(sender, List.copyOf(fresh.values()), now);
            fresh.keySet().forEach(digests -> receipts.put(digests, receipt));
        }
        return receipts;
    }

    private SealedReceipt keep(MemberState sender, List<Authenticated> fresh, Instant now) {
        var leafHashes = log.append(fresh.stream().map(Custody::received).toList());
        var entries = new ArrayList<ReceiptEntry>();
        var kept = new ArrayList<InboxRow>();
        for (int i = 0; i < fresh.size(); i++) {
            entries.add(ReceiptMaker.accepted(fresh.get(i).arrival().digests(), now, leafHashes.get(i)));
            kept.add(InboxRow.of(fresh.get(i), leafHashes.get(i), now));
        }
        var receipt = receipts.over(sender, entries, now);
        rows.add(kept, receipt);
        rows.fill(
                fresh.stream()
                        .map(Authenticated::message)
                        .flatMap(Custody::notDelivered)
                        .toList(),
                "NOT_DELIVERED");
        return receipt;
    }

    private static Stream<InboxRepository.CaseNumber> notDelivered(Message message) {
        return message.getNotDeliveredCaseSequencesList().stream()
                .map(number -> new InboxRepository.CaseNumber(message.getFrom(), message.getCaseId(), number));
    }

    private static AuditEvent received(Authenticated arrived) {
        var message = arrived.message();
        return event(AuditKind.MESSAGE_RECEIVED, arrived)
                .message(MessageId.parse(message.getId()))
                .inCase(CaseId.parse(message.getCaseId()))
                .legalBasis(HeaderWire.fromWire(message).legalBasis().stream()
                        .map(LegalBasis::toString)
                        .toList())
                .outcome(PayloadKind.of(message).name());
    }

    private static ArrivalFailure.Final duplicate(Authenticated arrived) {
        return new ArrivalFailure.Final(
                RejectionCode.DUPLICATE_ID,
                "another message has the id " + arrived.message().getId());
    }

    private static List<Digests> digests(List<Authenticated> arrived) {
        return arrived.stream().map(each -> each.arrival().digests()).toList();
    }

    private static UUID id(Authenticated arrived) {
        return UUID.fromString(arrived.message().getId());
    }

    /** Whether a peer has used up what it may be refused, with a sealed receipt, in an hour. */
    @Transactional
    boolean isBudgetSpent(MemberState sender, Instant now) {
        return rejections.countSince(sender, now.minus(BUDGET_PERIOD)) >= config.rejectionsPerHour();
    }

    /** Finally refuses a message whose sender is known. */
    @Transactional
    SealedReceipt reject(Authenticated arrived, ArrivalFailure.Final failure, Instant now) {
        var digests = arrived.arrival().digests();
        rows.lockIds(List.of(digests.content().hex()));
        var earlier = rows.receipts(arrived.from(), List.of(digests)).get(digests);
        if (earlier != null) {
            return earlier;
        }
        var leafHash = log.append(event(AuditKind.MESSAGE_REJECTED, arrived)
                .outcome(failure.code().name()));
        var receipt = receipts.rejected(arrived.from(), digests, now, leafHash, failure);
        rejections.persist(RejectionRow.of(arrived, failure, new Taken(now, leafHash, receipt)));
        fillNumberOf(arrived.message());
        return receipt;
    }

    /** A refused message leaves no hole that the next one of its case would wait for. Its fields may be anything. */
    private void fillNumberOf(Message refused) {
        if (refused.getCaseSequence() > 0 && CaseId.isWellFormed(refused.getCaseId())) {
            rows.fill(
                    List.of(new InboxRepository.CaseNumber(
                            refused.getFrom(), refused.getCaseId(), refused.getCaseSequence())),
                    "REJECTED");
        }
    }

    private static AuditEvent event(AuditKind kind, Authenticated arrived) {
        Sha256 seal = arrived.arrival().digests().seal();
        return AuditEvent.of(kind, AuditEvent.NODE)
                .peer(arrived.from())
                .content(arrived.arrival().digests().content())
                .seal(seal);
    }
}
