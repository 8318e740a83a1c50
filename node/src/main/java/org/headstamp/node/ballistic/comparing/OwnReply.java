package org.headstamp.node.ballistic.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.BallisticSubject;
import org.headstamp.node.ballistic.message.BallisticCaveat;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translation;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A reply of ours to a lead of another State.
 *
 * @param supersedes the earlier reply in whose place it comes; null for the first
 * @param translations of its free texts
 * @param language in which they are written, BCP 47; null for that of the lead
 * @param restsOn messages of other States, besides the lead, whose contents go on with it
 * @param message that carried it; null until it is sent
 */
public record OwnReply(
        BallisticReplyId id,
        BallisticLeadId lead,
        CaseId caseId,
        MemberState asker,
        BallisticReply reply,
        List<Translation> translations,
        @Nullable String language,
        List<MessageId> restsOn,
        @Nullable BallisticReplyId supersedes,
        String draftedBy,
        @Nullable MessageId message,
        Dispatch dispatch,
        Instant draftedAt) {
    public OwnReply {
        translations = List.copyOf(translations);
        restsOn = List.copyOf(restsOn);
    }

    OwnReply sent(MessageId carrier, Instant at) {
        var next = dispatch.sent(subject().name(), at);
        return carriedBy(carrier, next);
    }

    OwnReply with(Dispatch next) {
        return next.equals(dispatch) ? this : carriedBy(message, next);
    }

    private OwnReply carriedBy(@Nullable MessageId carrier, Dispatch next) {
        return new OwnReply(
                id,
                lead,
                caseId,
                asker,
                reply,
                translations,
                language,
                restsOn,
                supersedes,
                draftedBy,
                carrier,
                next,
                draftedAt);
    }

    /** What its reader must bear in mind. */
    @JsonProperty("caveats")
    public List<BallisticCaveat> caveats() {
        return List.of(BallisticCaveat.LEAD_IS_NO_IDENTIFICATION);
    }

    BallisticSubject subject() {
        return BallisticSubject.reply(id, caseId, asker);
    }
}
