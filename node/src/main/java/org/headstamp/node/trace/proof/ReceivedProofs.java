package org.headstamp.node.trace.proof;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/** Questions that arrive with answers of other States: the chain must not come back here, and every proof must hold. */
@Singleton
public class ReceivedProofs {
    /** A conflict notice carries no more than this. */
    private static final int MOST_TOLD = 1000;

    private final ReceivedProofRepository proofs;
    private final ProofJudge judge;
    private final StoredProofs stored;
    private final MemberState self;

    ReceivedProofs(ReceivedProofRepository proofs, ProofJudge judge, StoredProofs stored, NodeConfig config) {
        this.proofs = proofs;
        this.judge = judge;
        this.stored = stored;
        this.self = new MemberState(config.state());
    }

    /**
     * Lets a question in if its chain ends here and its proofs hold, and keeps them with it.
     *
     * @param question takes the question itself in
     */
    @Transactional(TxType.MANDATORY)
    public Reception admit(Received received, TraceQuestion asked, Supplier<Reception> question) {
        var claimed = ProofWire.claimedIn(received.message());
        var chain = new Chain(
                received.from(),
                claimed.stream().map(ProofWire.Claimed::from).toList(),
                Set.copyOf(asked.alreadyAsked()));
        var loop = chain.objectionTo(self);
        if (loop.isPresent()) {
            return conflict(ConflictReason.LOOP, loop.get());
        }
        var verified = new ArrayList<VerifiedProof>();
        try {
            for (var claim : claimed) {
                verified.add(judge.judge(claim, received, asked));
            }
        } catch (BadProofException e) {
            return conflict(ConflictReason.BAD_PROOF, String.valueOf(e.getMessage()));
        }
        var reception = question.get();
        if (reception instanceof Reception.Handled) {
            for (int i = 0; i < verified.size(); i++) {
                proofs.add(ReceivedProofRow.of(received.id(), i + 1, verified.get(i), received.receivedAt()));
            }
        }
        return reception;
    }

    /**
     * Lets a question in that is put right, on the terms on which it was let in first: it still names every State that was
     * asked, and its proofs come along again and hold.
     *
     * @param superseded the message that carried the question so far
     * @param before what it asked
     * @param question takes the question itself in
     */
    @Transactional(TxType.MANDATORY)
    public Reception readmit(
            Received received,
            MessageId superseded,
            TraceQuestion before,
            TraceQuestion right,
            Supplier<Reception> question) {
        var forgotten = before.askedButNotIn(right);
        if (!forgotten.isEmpty()) {
            return conflict(
                    ConflictReason.LOOP,
                    "the question leaves out " + words(forgotten.stream()) + ", which it said was asked already");
        }
        var come = ProofWire.claimedIn(received.message()).stream()
                .map(ProofWire.Claimed::from)
                .collect(Collectors.toSet());
        var lost = words(proofs.of(superseded).stream()
                .map(row -> new MemberState(row.sender))
                .filter(sender -> !come.contains(sender)));
        return lost.isEmpty()
                ? admit(received, right, question)
                : conflict(
                        ConflictReason.BAD_PROOF,
                        "the question leaves out the answer of " + lost + " that came with it");
    }

    /** The proofs that came with a question, in the order of the chain. */
    @Transactional
    public List<ReceivedProof> of(MessageId question) {
        return proofs.of(question).stream().map(stored::toProof).toList();
    }

    /** Everything sealed that was passed on to us in a case, once: answers, and the leave that came along. */
    @Transactional
    public List<SealedPart> sealedIn(CaseId caseId) {
        var parts = new LinkedHashSet<SealedPart>();
        for (var row : proofs.ofCase(caseId)) {
            parts.add(row.toAnswer());
            var consent = row.toConsent();
            if (consent != null) {
                parts.add(consent);
            }
        }
        return List.copyOf(parts);
    }

    /** How the answers passed on to us in a case must be handled. */
    @Transactional
    public List<HandledMessage> handledIn(CaseId caseId) {
        return proofs.ofCase(caseId).stream().map(stored::toHandled).distinct().toList();
    }

    private static String words(Stream<MemberState> states) {
        return states.map(MemberState::toString).collect(Collectors.joining(", "));
    }

    private static Reception conflict(ConflictReason reason, String told) {
        return new Reception.Conflicts(reason, told.substring(0, Math.min(told.length(), MOST_TOLD)));
    }
}
