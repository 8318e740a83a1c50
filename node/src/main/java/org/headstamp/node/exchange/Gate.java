package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.federation.Refusals;
import org.headstamp.pki.MemberState;

/** Judges one envelope that arrives, without a look at what is kept. */
@Singleton
class Gate {
    private final Authentication authentication;
    private final Admission admission;
    private final Refusals refusals;
    private final RefusalLog log;

    Gate(Authentication authentication, Admission admission, Refusals refusals, RefusalLog log) {
        this.authentication = authentication;
        this.admission = admission;
        this.refusals = refusals;
        this.log = log;
    }

    /** An envelope that parses, or what is said to one that does not. */
    record Opened(Optional<Arrival> arrival, Optional<EnvelopeReply> otherwise) {}

    /** Checks 1 and 2 of protocol.md section 3. */
    Opened open(ByteString envelope, MemberState channel) {
        try {
            return new Opened(Optional.of(Arrival.open(envelope)), Optional.empty());
        } catch (ArrivalException e) {
            return new Opened(Optional.empty(), Optional.of(unsealed(e, channel)));
        }
    }

    /** Checks 4 to 11. */
    Judged judge(Arrival arrival, MemberState channel, Instant now) {
        try {
            var arrived = authentication.authenticate(arrival, channel);
            return admit(arrived, now);
        } catch (ArrivalException e) {
            return new Judged.Answered(unsealed(e, channel));
        }
    }

    private Judged admit(Authenticated arrived, Instant now) throws ArrivalException {
        try {
            admission.admit(arrived, now);
            return new Judged.Admitted(arrived);
        } catch (ArrivalException e) {
            if (e.failure() instanceof ArrivalFailure.Final failure) {
                log.note(
                        arrived.from(),
                        failure.code().name(),
                        arrived.arrival().digests().content() + ": " + e.getMessage());
                return new Judged.Barred(arrived, failure);
            }
            throw e;
        }
    }

    private EnvelopeReply unsealed(ArrivalException e, MemberState channel) {
        return switch (e.failure()) {
            case ArrivalFailure.Unsealed(var code, var told) -> {
                log.note(channel, code.name(), String.valueOf(e.getMessage()));
                refusals.count(channel, code.name());
                yield new EnvelopeReply.Refused(code, told);
            }
            case ArrivalFailure.NotNow(var code, var told) -> {
                log.note(channel, code.name(), String.valueOf(e.getMessage()));
                yield new EnvelopeReply.NotNow(code, told, null);
            }
            case ArrivalFailure.Final(var code, var told) -> throw new IllegalStateException(code + ": " + told);
        };
    }
}
