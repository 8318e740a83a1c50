package org.headstamp.node.exchange;

import com.google.protobuf.Timestamp;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.proto.exchange.v1.Message;

/** Checks 6 to 11 of protocol.md section 3: whether an envelope of a known sender is taken. */
@Singleton
class Admission {
    private final Federation federation;
    private final MessageRules rules;
    private final ExchangeConfig config;
    private final ClockComparison clocks;

    Admission(Federation federation, MessageRules rules, ExchangeConfig config, ClockComparison clocks) {
        this.federation = federation;
        this.rules = rules;
        this.config = config;
        this.clocks = clocks;
    }

    /**
     * Ends in silence, or in one failure.
     *
     * @throws ArrivalException not now, or for ever
     */
    void admit(Authenticated arrived, Instant now) throws ArrivalException {
        var message = arrived.message();
        requireClock();
        requireStanding(arrived, now);
        requireFederation(message);
        requireAddressee(message);
        requireTime(arrived, now);
        requireVersion(message);
        requireRules(message);
    }

    /** By a clock that is in doubt nothing can be judged, and no receipt sealed. */
    private void requireClock() throws ArrivalException {
        var doubt = clocks.doubt();
        if (doubt.isPresent()) {
            throw new ArrivalException(
                    new ArrivalFailure.NotNow(NotNowCode.RECEIVER_FAILED, "the clock of the receiver is in doubt"),
                    doubt.get());
        }
    }

    private static void requireStanding(Authenticated arrived, Instant now) throws ArrivalException {
        var trust = arrived.trust();
        try {
            trust.requireCurrent(now);
        } catch (VerificationException e) {
            throw notNow(NotNowCode.LIST_BEHIND, "the trust list of the receiver is out of date", e);
        }
        try {
            trust.requireActive(arrived.from(), now);
        } catch (VerificationException e) {
            throw notNow(NotNowCode.MEMBER_NOT_ACTIVE, arrived.from() + " is not an active member", e);
        }
        requireCertificate(arrived, arrived.seal().signingTime());
        requireCertificate(arrived, now);
    }

    private static void requireCertificate(Authenticated arrived, Instant at) throws ArrivalException {
        try {
            var unused = arrived.trust().validate(arrived.seal().path(), Usage.SEAL, at);
        } catch (VerificationException e) {
            throw switch (e.reason()) {
                case EXPIRED, NOT_YET_VALID ->
                    notNow(NotNowCode.CERTIFICATE_EXPIRED, "the sealing certificate is out of its time", e);
                case REVOKED, REVOCATION_UNKNOWN ->
                    notNow(
                            NotNowCode.CERTIFICATE_REVOKED,
                            "the sealing certificate is revoked, or not known not to be",
                            e);
                default ->
                    new ArrivalException(
                            new ArrivalFailure.Final(
                                    RejectionCode.BAD_SEAL, "the sealing certificate is not one for seals"),
                            e);
            };
        }
    }

    private void requireFederation(Message message) throws ArrivalException {
        if (!message.getFederation().equals(federation.name())) {
            throw refused(RejectionCode.WRONG_FEDERATION, "this node belongs to the federation " + federation.name());
        }
    }

    private void requireAddressee(Message message) throws ArrivalException {
        if (!message.getTo().equals(federation.self().alpha2())) {
            throw refused(RejectionCode.WRONG_ADDRESSEE, "this is the node of " + federation.self());
        }
    }

    private void requireTime(Authenticated arrived, Instant now) throws ArrivalException {
        var sealedAt = instant(arrived.message().getSealedAt());
        var expiresAt = instant(arrived.message().getExpiresAt());
        if (!sealedAt.equals(arrived.seal().signingTime())) {
            throw refused(RejectionCode.BAD_SEAL, "the signing time of the seal is not the time of sealing");
        }
        if (expiresAt.isBefore(now)) {
            throw refused(RejectionCode.EXPIRED, "the message expired before it arrived");
        }
        if (sealedAt.isAfter(now.plus(config.clockSkew()))) {
            throw new ArrivalException(
                    new ArrivalFailure.NotNow(NotNowCode.FROM_FUTURE, "the message was sealed in the future"),
                    "sealed at " + sealedAt + ", now " + now);
        }
    }

    private static void requireVersion(Message message) throws ArrivalException {
        if (message.getSchemaVersion() != Composer.SCHEMA_VERSION) {
            throw refused(
                    RejectionCode.UNSUPPORTED_VERSION,
                    "schema version " + message.getSchemaVersion() + " is not supported");
        }
        try {
            StrictWire.refuseHidden(message);
        } catch (VerificationException e) {
            throw refused(RejectionCode.UNSUPPORTED_VERSION, String.valueOf(e.getMessage()));
        }
    }

    private void requireRules(Message message) throws ArrivalException {
        var violations = rules.violations(message);
        if (!violations.isEmpty()) {
            throw refused(RejectionCode.INVALID_PAYLOAD, violations);
        }
    }

    private static Instant instant(Timestamp timestamp) throws ArrivalException {
        try {
            return StrictWire.instant(timestamp);
        } catch (VerificationException e) {
            throw refused(RejectionCode.INVALID_PAYLOAD, String.valueOf(e.getMessage()));
        }
    }

    private static ArrivalException refused(RejectionCode code, String told) {
        return new ArrivalException(new ArrivalFailure.Final(code, told), told);
    }

    private static ArrivalException notNow(NotNowCode code, String told, VerificationException cause) {
        return new ArrivalException(new ArrivalFailure.NotNow(code, told), cause);
    }
}
