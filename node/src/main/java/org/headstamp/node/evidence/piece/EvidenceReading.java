package org.headstamp.node.evidence.piece;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.EvidenceId;
import org.headstamp.node.exchange.Evidences;
import org.headstamp.node.exchange.KeptEvidence;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** Reads evidence piece by piece. It names hashes, times and numbers, so auditors read it too. */
@Singleton
public class EvidenceReading {
    private final Evidences evidences;
    private final Messages messages;
    private final LogProofs log;
    private final CaseAccess access;
    private final EvidenceTasks tasks;

    EvidenceReading(Evidences evidences, Messages messages, LogProofs log, CaseAccess access, EvidenceTasks tasks) {
        this.evidences = evidences;
        this.messages = messages;
        this.log = log;
        this.access = access;
        this.tasks = tasks;
    }

    /**
     * Of a case, whoever issued it, the oldest first, at most {@link Evidences#MOST}. Listing it is not reading it.
     *
     * @throws org.headstamp.node.identity.NotPermittedException unless an official asks
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case, or none for this operator
     */
    public List<Evidence> in(Operator by, CaseId caseId) {
        by.requireOfficial("read evidence");
        access.requireListed(by, caseId);
        return evidences.ofCase(caseId).stream().limit(Evidences.MOST).toList();
    }

    /**
     * One piece, of this State or another one. That a focal point has read it is recorded once, and ends the task.
     *
     * @throws org.headstamp.node.identity.NotPermittedException unless an official asks
     * @throws UnknownEvidenceException if there is no such piece, or none for this operator
     */
    @Transactional
    public ProvenEvidence read(Operator by, EvidenceId id) {
        by.requireOfficial("read evidence");
        var kept = evidences
                .find(id)
                .filter(piece -> access.lists(by, piece.evidence().caseId()))
                .orElseThrow(() -> new UnknownEvidenceException(id));
        if (by.is(Role.FOCAL_POINT)) {
            tasks.read(kept.evidence(), by.account());
        }
        return proven(kept);
    }

    private ProvenEvidence proven(KeptEvidence kept) {
        var evidence = kept.evidence();
        return new ProvenEvidence(
                evidence,
                find(evidence, evidence.request()),
                find(evidence, evidence.sent()),
                find(evidence, evidence.notice()),
                kept.leafHash(),
                log.inclusion(kept.leafHash(), 0).orElse(null));
    }

    /** A State can name any message; what belongs to another case or another State is not shown with it. */
    private @Nullable StoredMessage find(Evidence evidence, @Nullable MessageId id) {
        return id == null
                ? null
                : messages.find(id)
                        .filter(message -> message.caseId().equals(evidence.caseId()))
                        .filter(message -> message.peer().equals(evidence.peer()))
                        .orElse(null);
    }
}
