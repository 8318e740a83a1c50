package org.headstamp.node.release.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.release.LeaveGranted;
import org.headstamp.node.release.ReleaseJournal.Subject;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Leave that we ask of another State for one message of its own.
 *
 * @param concerned the message of the other State
 * @param draftedBy account of the operator
 * @param request the message that carried the request; null until it is sent
 */
public record AskedConsent(
        ConsentId id,
        CaseId caseId,
        MemberState of,
        MessageId concerned,
        ConsentQuestion question,
        Header header,
        String draftedBy,
        @Nullable MessageId request,
        ConsentState state,
        Instant draftedAt) {
    static final String KIND = "consent";

    /** Approved and handed to the outbox. */
    AskedConsent sent(MessageId message, Instant at) {
        var sent = dispatched(dispatch -> dispatch.sent(name(), at));
        return new AskedConsent(id, caseId, of, concerned, question, header, draftedBy, message, sent.state, draftedAt);
    }

    /** A change of the dispatch; once decided, it does not matter any more how the request came there. */
    AskedConsent dispatched(UnaryOperator<Dispatch> change) {
        return switch (state) {
            case ConsentState.Asked(var dispatch) -> in(new ConsentState.Asked(change.apply(dispatch)));
            case ConsentState.Decided decided -> this;
        };
    }

    /** Decided, or decided anew: the latest decision counts. Whoever decides has received the request. */
    AskedConsent decided(MessageId reply, ConsentDecision decision, Instant at) {
        var decided = new ConsentState.Decided(reply, decision, at);
        return switch (state) {
            case ConsentState.Decided same when same.reply().equals(reply) -> this;
            case ConsentState.Decided earlier -> in(decided);
            case ConsentState.Asked(var dispatch) when dispatch.isOut() -> in(decided);
            case ConsentState.Asked(var dispatch) -> throw new IllegalTransitionException(name(), dispatch, "decision");
        };
    }

    /** Given up before it is sent. */
    AskedConsent withdrawn(Instant at) {
        return switch (state) {
            case ConsentState.Asked(var dispatch) -> in(new ConsentState.Asked(dispatch.withdrawn(name(), at)));
            case ConsentState.Decided decided -> throw new IllegalTransitionException(name(), decided, "withdraw");
        };
    }

    /** The leave, if it was given and holds at this instant. */
    public Optional<ConsentDecision.Granted> grantAt(Instant at) {
        return state instanceof ConsentState.Decided decided
                        && decided.decision() instanceof ConsentDecision.Granted granted
                        && granted.holds(at)
                ? Optional.of(granted)
                : Optional.empty();
    }

    /** The same as far as it lets the message be passed on. */
    Optional<LeaveGranted> leaveToPassOn(Instant at) {
        return question.use() == ReleaseUse.ONWARD_TRACE
                ? grantAt(at).map(granted -> new LeaveGranted(caseId, concerned, Set.copyOf(granted.states())))
                : Optional.empty();
    }

    /** The request as it leaves. */
    OutgoingMessage outgoing() {
        return new OutgoingMessage(caseId, of, concerned, header, ReleaseWire.payload(question));
    }

    boolean isDraft() {
        return state instanceof ConsentState.Asked(var dispatch) && dispatch instanceof Dispatch.Drafted;
    }

    String name() {
        return KIND + " " + id;
    }

    Subject subject() {
        return new Subject(KIND, id, caseId, of);
    }

    private AskedConsent in(ConsentState next) {
        return new AskedConsent(id, caseId, of, concerned, question, header, draftedBy, request, next, draftedAt);
    }
}
