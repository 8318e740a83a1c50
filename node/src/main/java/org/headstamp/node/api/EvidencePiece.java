package org.headstamp.node.api;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.EvidenceId;
import org.headstamp.node.exchange.EvidenceKind;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Sealed evidence of silence or against it; its bytes are in the bundle of its case.
 *
 * @param issuer who sealed it
 * @param about the State whose silence or whose message it proves
 * @param request the message that was not answered, or not delivered
 * @param sent what had been sent; null unless it is evidence of that
 * @param said what it says
 * @param content digest of the sealed content
 * @param seal digest of the seal
 * @param notice the message that carried it; null until it is sent
 * @param deliveredAt when the other node receipted the notice; null for one of the other State
 */
record EvidencePiece(
        EvidenceId id,
        EvidenceKind kind,
        MemberState issuer,
        MemberState about,
        CaseId caseId,
        MessageId request,
        @Nullable MessageId sent,
        EvidenceClaim said,
        Sha256 content,
        Sha256 seal,
        Instant issuedAt,
        @Nullable MessageId notice,
        @Nullable Instant deliveredAt) {
    static EvidencePiece of(Evidence evidence, MemberState self) {
        return new EvidencePiece(
                evidence.id(),
                evidence.kind(),
                evidence.issuer(),
                evidence.isReceived() ? self : evidence.peer(),
                evidence.caseId(),
                evidence.request(),
                evidence.sent(),
                EvidenceClaim.of(evidence.statement()),
                evidence.contentDigest(),
                evidence.sealDigest(),
                evidence.issuedAt(),
                evidence.notice(),
                evidence.deliveredAt());
    }
}
