package org.headstamp.node.ballistic.asking;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticSubject;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A lead of ours to another State.
 *
 * @param seizure that its exhibits come from
 * @param message that carried it; null until it is sent
 * @param restsOn messages of other States whose contents go on with it
 * @param reply message with the reply that holds now; null while there is none
 */
public record OwnLead(
        BallisticLeadId id,
        CaseId caseId,
        SeizureId seizure,
        MemberState asked,
        BallisticLead lead,
        Header header,
        List<MessageId> restsOn,
        String draftedBy,
        @Nullable MessageId message,
        Dispatch dispatch,
        @Nullable MessageId reply,
        Instant draftedAt) {
    public OwnLead {
        restsOn = List.copyOf(restsOn);
    }

    OwnLead sent(MessageId carrier, Instant at) {
        var next = dispatch.sent(subject().name(), at);
        return new OwnLead(
                id, caseId, seizure, asked, lead, header, restsOn, draftedBy, carrier, next, null, draftedAt);
    }

    OwnLead with(Dispatch next) {
        return next.equals(dispatch)
                ? this
                : new OwnLead(
                        id, caseId, seizure, asked, lead, header, restsOn, draftedBy, message, next, reply, draftedAt);
    }

    /** The State asked replied, for the first time or anew; so it has received the lead. */
    OwnLead replied(MessageId answer, Instant at) {
        if (!dispatch.isOut()) {
            throw new IllegalTransitionException(subject().name(), dispatch, "reply");
        }
        if (answer.equals(reply)) {
            return this;
        }
        var next = dispatch.delivered(subject().name(), at);
        return new OwnLead(
                id, caseId, seizure, asked, lead, header, restsOn, draftedBy, message, next, answer, draftedAt);
    }

    BallisticSubject subject() {
        return BallisticSubject.lead(id, caseId, asked);
    }
}
