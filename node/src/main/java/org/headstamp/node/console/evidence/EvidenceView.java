package org.headstamp.node.console.evidence;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.EvidenceWords;
import org.headstamp.node.evidence.piece.ProvenEvidence;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** One piece of evidence. */
record EvidenceView(ProvenEvidence piece, MemberState self) {
    public Evidence evidence() {
        return piece.evidence();
    }

    /** The State that it is about. */
    public MemberState about() {
        return evidence().isReceived() ? self : evidence().peer();
    }

    public String words(Say say) {
        return new EvidenceWords(say).of(about(), evidence().statement());
    }

    /** The laws on which the message rests that carried it. */
    public List<LegalBasis> laws() {
        var notice = piece.notice();
        return notice == null ? List.of() : notice.header().legalBasis();
    }

    /** Whether the message has a page of its own. */
    public boolean isReceived(@Nullable StoredMessage message) {
        return message != null && message.direction() == StoredMessage.Direction.RECEIVED;
    }
}
