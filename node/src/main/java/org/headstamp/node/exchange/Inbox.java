package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jboss.logging.Logger;

/** Where envelopes of other States arrive. Taking one into custody says nothing about its merit. */
@Singleton
public class Inbox {
    /** Envelopes that are taken together; one receipt covers as many. */
    public static final int MOST_TOGETHER = ReceiptMaker.MOST_ENTRIES;

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration BUDGET_RETRY = Duration.ofMinutes(10);

    private final Gate gate;
    private final Judging judging;
    private final Custody custody;
    private final Arrivals arrivals;

    Inbox(Gate gate, Judging judging, Custody custody, Arrivals arrivals) {
        this.gate = gate;
        this.judging = judging;
        this.custody = custody;
        this.arrivals = arrivals;
    }

    /** One envelope. */
    public EnvelopeReply accept(ByteString envelope, MemberState channel) {
        return accept(List.of(envelope), channel).getFirst();
    }

    /**
     * Works through the checks of protocol.md section 3, in that order, and takes what holds into custody in one
     * transaction, under one receipt.
     *
     * @param envelopes each a serialised {@code headstamp.exchange.v1.Envelope}, as it arrived; at most
     *     {@link #MOST_TOGETHER}
     * @param channel the member of the TLS certificate
     * @return what is said to each
     */
    public List<EnvelopeReply> accept(List<ByteString> envelopes, MemberState channel) {
        var now = arrivals.now();
        var opened =
                envelopes.stream().map(envelope -> gate.open(envelope, channel)).toList();
        var earlier = custody.receipts(
                channel,
                opened.stream()
                        .flatMap(each -> each.arrival().stream())
                        .map(Arrival::digests)
                        .toList());
        var judged = judging.all(opened, each -> judge(each, earlier, channel, now));
        var receipts = take(judged, now);
        return judged.stream().map(each -> said(each, receipts, now)).toList();
    }

    private Judged judge(Gate.Opened opened, Map<Digests, SealedReceipt> earlier, MemberState channel, Instant now) {
        if (opened.arrival().isEmpty()) {
            return new Judged.Answered(opened.otherwise().orElseThrow());
        }
        var arrival = opened.arrival().get();
        var repeated = earlier.get(arrival.digests());
        return repeated == null
                ? gate.judge(arrival, channel, now)
                : new Judged.Answered(new EnvelopeReply.Receipted(repeated));
    }

    private Map<Digests, EnvelopeReply> take(List<Judged> judged, Instant now) {
        var admitted = judged.stream()
                .filter(Judged.Admitted.class::isInstance)
                .map(Judged.Admitted.class::cast)
                .map(Judged.Admitted::arrived)
                .toList();
        if (admitted.isEmpty()) {
            return Map.of();
        }
        var replies = new HashMap<Digests, EnvelopeReply>();
        try {
            keep(admitted, now, replies);
        } catch (RuntimeException e) {
            if (admitted.size() == 1) {
                throw e;
            }
            LOG.errorf(e, "%d messages could not be taken at once; they are taken one by one", admitted.size());
            admitted.forEach(each -> takeAlone(each, now, replies));
            if (replies.values().stream().noneMatch(EnvelopeReply.Receipted.class::isInstance)) {
                throw e;
            }
        }
        arrivals.ring();
        return replies;
    }

    private void keep(List<Authenticated> admitted, Instant now, Map<Digests, EnvelopeReply> replies) {
        custody.take(admitted, now)
                .forEach((digests, receipt) -> replies.put(digests, new EnvelopeReply.Receipted(receipt)));
    }

    /** One message that cannot be kept holds up no other. */
    private void takeAlone(Authenticated arrived, Instant now, Map<Digests, EnvelopeReply> replies) {
        try {
            keep(List.of(arrived), now, replies);
        } catch (RuntimeException e) {
            var digests = arrived.arrival().digests();
            LOG.errorf(e, "Message %s of %s could not be taken", digests.content(), arrived.from());
            replies.put(
                    digests,
                    new EnvelopeReply.NotNow(NotNowCode.RECEIVER_FAILED, "the node failed; its log says why", null));
        }
    }

    private EnvelopeReply said(Judged judged, Map<Digests, EnvelopeReply> replies, Instant now) {
        return switch (judged) {
            case Judged.Answered(var reply) -> reply;
            case Judged.Admitted(var arrived) ->
                Objects.requireNonNull(replies.get(arrived.arrival().digests()));
            case Judged.Barred(var arrived, var failure) -> bar(arrived, failure, now);
        };
    }

    private EnvelopeReply bar(Authenticated arrived, ArrivalFailure.Final failure, Instant now) {
        return custody.isBudgetSpent(arrived.from(), now)
                ? new EnvelopeReply.Overloaded(BUDGET_RETRY)
                : new EnvelopeReply.Receipted(custody.reject(arrived, failure, now));
    }

    /** The receipt of an envelope that this member sent earlier, if it was ever taken or finally refused. */
    public Optional<SealedReceipt> receipt(MemberState channel, Sha256 content, Sha256 seal) {
        var digests = new Digests(content, seal);
        return Optional.ofNullable(custody.receipts(channel, List.of(digests)).get(digests));
    }
}
