package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.seal.SealKind;

/** Opens what a peer sealed beside messages: receipts and evidence. */
@Singleton
class PeerSeals {
    private final Federation federation;
    private final SealReader seals;

    PeerSeals(Federation federation, SealReader seals) {
        this.federation = federation;
        this.seals = seals;
    }

    /** What was sealed, and when by the seal. */
    record Opened<M>(M content, Instant signedAt) {}

    <M extends Message> Opened<M> open(
            SealKind kind, ByteString content, ByteString sealBytes, MemberState peer, Parser<M> parser, Instant now)
            throws VerificationException {
        // 1. the seal verifies over the exact bytes, and is one of that kind
        var seal = seals.read(kind, content, sealBytes);
        // 2. it is the peer's, and was good when made and is good now
        var trust = federation.trust();
        requireEqual(peer, trust.identify(seal.path()), "the member that sealed");
        var unused = trust.validate(seal.path(), Usage.SEAL, seal.signingTime());
        unused = trust.validate(seal.path(), Usage.SEAL, now);
        // 3. its content keeps the rules of the schema
        return new Opened<>(StrictWire.parse(content, parser), seal.signingTime());
    }

    /** That it is between the peer and us, in our federation. */
    void requireParties(String federationName, String from, String to, MemberState peer) throws VerificationException {
        requireEqual(federation.name(), federationName, "the federation");
        requireEqual(peer.alpha2(), from, "the issuer");
        requireEqual(federation.self().alpha2(), to, "the addressee");
    }

    static void requireEqual(Object expected, Object found, String what) throws VerificationException {
        if (!expected.equals(found)) {
            throw new VerificationException(Reason.MALFORMED, what + " is " + found + ", not " + expected);
        }
    }
}
