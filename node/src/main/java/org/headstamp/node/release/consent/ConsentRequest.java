package org.headstamp.node.release.consent;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.release.ReleaseJournal.Subject;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Leave that another State asks of us for one message of ours. A decision can be replaced by a later one, which is how
 * leave is withdrawn.
 *
 * @param request the message that carried the request
 * @param concerned the message of ours
 * @param draft what waits for the second person; null when nothing does
 * @param given the latest decision that was sent; null before
 */
public record ConsentRequest(
        ConsentId id,
        CaseId caseId,
        MemberState asker,
        MessageId request,
        MessageId concerned,
        ConsentQuestion question,
        Header header,
        @Nullable Draft draft,
        @Nullable Given given,
        Instant receivedAt) {
    static final String KIND = "consent-request";

    /**
     * A decision that waits for the second person.
     *
     * @param translations of its texts, beside the originals
     * @param language of its free texts, BCP 47; null for that of the request
     */
    public record Draft(
            ConsentDecision decision,
            List<Translation> translations,
            @Nullable String language,
            String by,
            Instant at) {
        public Draft {
            translations = Checked.list("translations", translations, Translation.MOST);
        }
    }

    /** A decision that was sent. */
    public record Given(MessageId message, ConsentDecision decision, Dispatch dispatch, Instant at) {}

    /**
     * A decision is drafted, or drafted anew.
     *
     * @throws InvalidValueException if it does not answer the request, its end is past, or a translation fits no text
     */
    ConsentRequest drafted(Translated<ConsentDecision> said, String by, Instant at) {
        var decision = said.said();
        decision.requireAnswers(question);
        if (decision instanceof ConsentDecision.Granted granted && !granted.holds(at)) {
            throw new InvalidValueException("validUntil", "is past");
        }
        var next = new Draft(decision, said.translations(), said.language(), by, at);
        var unused = outgoing(next);
        return with(next, given);
    }

    /** A decision as it leaves. */
    OutgoingMessage outgoing(Draft decided) {
        return new OutgoingMessage(
                caseId,
                asker,
                request,
                header.forReply(decided.language()).withTranslations(decided.translations()),
                ReleaseWire.payload(decided.decision()));
    }

    /** The second person sends the draft back. */
    ConsentRequest returned() {
        waiting("return");
        return with(null, given);
    }

    /** The draft was approved and handed to the outbox. */
    ConsentRequest decided(MessageId message, Instant at) {
        var decision = waiting("approve").decision();
        return with(null, new Given(message, decision, new Dispatch.Sent(at), at));
    }

    /** News of a decision on its way; of one that was replaced meanwhile they change nothing. */
    ConsentRequest dispatched(MessageId message, UnaryOperator<Dispatch> change) {
        if (given == null || !given.message().equals(message)) {
            return this;
        }
        return with(draft, new Given(message, given.decision(), change.apply(given.dispatch()), given.at()));
    }

    /**
     * The decision that waits for the second person.
     *
     * @throws IllegalTransitionException if none waits
     */
    Draft waiting(String event) {
        if (draft == null) {
            throw IllegalTransitionException.because("no decision on the request for consent {0} waits", id);
        }
        return draft;
    }

    String code() {
        if (draft != null) {
            return "AwaitingApproval";
        }
        return given == null ? "Received" : given.decision().getClass().getSimpleName();
    }

    String name() {
        return "request for consent " + id;
    }

    Subject subject() {
        return new Subject(KIND, id, caseId, asker);
    }

    private ConsentRequest with(@Nullable Draft nextDraft, @Nullable Given nextGiven) {
        return new ConsentRequest(
                id, caseId, asker, request, concerned, question, header, nextDraft, nextGiven, receivedAt);
    }
}
