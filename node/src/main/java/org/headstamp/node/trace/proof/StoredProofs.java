package org.headstamp.node.trace.proof;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.ProofVerifier;
import org.headstamp.node.exchange.ProvenMessage;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** Reads what was verified when it came, out of the very bytes. */
@Singleton
class StoredProofs {
    ReceivedProof toProof(ReceivedProofRow row) {
        var proven = proven(row);
        var answer = ProofWire.answerIn(proven);
        if (answer == null) {
            throw new IllegalStateException("the stored proof " + row.message + " is no answer any more");
        }
        return new ReceivedProof(
                new MessageId(row.question),
                row.position,
                proven.id(),
                proven.from(),
                proven.sealedAt(),
                Sha256.of(proven.content()),
                Sha256.of(proven.seal()),
                proven.header().handling(),
                row.consentContent != null,
                answer);
    }

    HandledMessage toHandled(ReceivedProofRow row) {
        var proven = proven(row);
        return HandledMessage.of(proven.id(), proven.from(), proven.header()).passedOnBy(new MemberState(row.asker));
    }

    private static ProvenMessage proven(ReceivedProofRow row) {
        var part = row.toAnswer();
        return ProofVerifier.verifiedBefore(part.content(), part.seal());
    }
}
