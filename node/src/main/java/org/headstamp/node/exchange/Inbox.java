package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.federation.Refusals;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jboss.logging.Logger;

/** Where envelopes of other States arrive. Taking one into custody says nothing about its merit. */
@Singleton
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration BUDGET_RETRY = Duration.ofMinutes(10);

    private final Authentication authentication;
    private final Admission admission;
    private final Custody custody;
    private final Arrivals arrivals;
    private final Refusals refusals;

    Inbox(Authentication authentication, Admission admission, Custody custody, Arrivals arrivals, Refusals refusals) {
        this.authentication = authentication;
        this.admission = admission;
        this.custody = custody;
        this.arrivals = arrivals;
        this.refusals = refusals;
    }

    /**
     * Works through the checks of protocol.md section 3, in that order.
     *
     * @param envelope a serialised {@code headstamp.exchange.v1.Envelope}, as it arrived
     * @param channel the member of the TLS certificate
     */
    public EnvelopeReply accept(ByteString envelope, MemberState channel) {
        var now = arrivals.now();
        try {
            var arrival = Arrival.open(envelope);
            var repeat = custody.receipt(channel, arrival.digests());
            if (repeat.isPresent()) {
                return new EnvelopeReply.Receipted(repeat.get());
            }
            return judge(authentication.authenticate(arrival, channel), now);
        } catch (ArrivalException e) {
            return unsealed(e, channel);
        }
    }

    /** The receipt of an envelope that this member sent earlier, if it was ever taken or finally refused. */
    public Optional<SealedReceipt> receipt(MemberState channel, Sha256 content, Sha256 seal) {
        return custody.receipt(channel, new Digests(content, seal));
    }

    private EnvelopeReply judge(Authenticated arrived, Instant now) throws ArrivalException {
        try {
            admission.admit(arrived, now);
            var receipt = custody.take(arrived, now);
            arrivals.ring();
            return new EnvelopeReply.Receipted(receipt);
        } catch (ArrivalException e) {
            if (e.failure() instanceof ArrivalFailure.Final failure) {
                LOG.warnf(
                        "Refusing %s of %s: %s", arrived.arrival().digests().content(), arrived.from(), e.getMessage());
                return custody.isBudgetSpent(arrived.from(), now)
                        ? new EnvelopeReply.Overloaded(BUDGET_RETRY)
                        : new EnvelopeReply.Receipted(custody.reject(arrived, failure, now));
            }
            throw e;
        }
    }

    private EnvelopeReply unsealed(ArrivalException e, MemberState channel) {
        LOG.warnf("Not taking an envelope from %s: %s", channel, e.getMessage());
        return switch (e.failure()) {
            case ArrivalFailure.Unsealed(var code, var told) -> {
                refusals.count(channel, code.name());
                yield new EnvelopeReply.Refused(code, told);
            }
            case ArrivalFailure.NotNow(var code, var told) -> new EnvelopeReply.NotNow(code, told, null);
            case ArrivalFailure.Final(var code, var told) -> throw new IllegalStateException(code + ": " + told);
        };
    }
}
