package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.JointState.Drafted;
import org.headstamp.node.origin.JointState.Failed;
import org.headstamp.node.origin.JointState.Proposed;
import org.headstamp.node.origin.JointState.Replied;
import org.headstamp.node.origin.JointState.ReplyDrafted;
import org.headstamp.node.origin.JointState.Withdrawn;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One proposal to investigate together (UNTOC, article 19), and what was said to it.
 *
 * @param notification the message that both investigate
 * @param ours whether this State proposes
 * @param message that carried the proposal; null until it is sent
 */
public record JointInvestigation(
        JointId id,
        CaseId caseId,
        MemberState peer,
        MessageId notification,
        boolean ours,
        JointProposal proposal,
        Header header,
        @Nullable MessageId message,
        JointState state,
        Instant begunAt) {

    /** Whether both States agreed, and both know it. */
    @JsonIgnore
    public boolean agreed() {
        return state instanceof Replied replied
                && replied.known()
                && replied.reply().decision() == JointDecision.AGREED;
    }

    /** Whether something is still to come: an approval, or a reply. */
    @JsonIgnore
    boolean open() {
        return switch (state) {
            case Drafted s -> true;
            case Proposed s -> true;
            case ReplyDrafted s -> true;
            case Replied s -> false;
            case Failed s -> false;
            case Withdrawn s -> false;
        };
    }

    JointInvestigation sent(MessageId carrier, Instant at) {
        if (state instanceof Drafted) {
            return new JointInvestigation(
                    id, caseId, peer, notification, ours, proposal, header, carrier, new Proposed(at), begunAt);
        }
        throw refused("send");
    }

    /** A reply of ours may be drafted anew until it is sent. */
    JointInvestigation replyDrafted(JointReply reply, @Nullable String language, Instant at) {
        if (!ours && (state instanceof Proposed || state instanceof ReplyDrafted)) {
            return in(new ReplyDrafted(reply, at, language));
        }
        throw refused("draft a reply");
    }

    JointInvestigation replySent(MessageId carrier, Instant at) {
        if (state instanceof ReplyDrafted drafted) {
            return in(new Replied(drafted.reply(), carrier, at, false));
        }
        throw refused("send a reply");
    }

    /** The other State replied; whoever did so has received the proposal, whatever our receipts say. */
    JointInvestigation replied(JointReply reply, MessageId carrier, Instant at) {
        if (ours && (state instanceof Proposed || state instanceof Failed)) {
            return in(new Replied(reply, carrier, at, true));
        }
        throw refused("reply");
    }

    /** What we sent last arrived: the proposal, or our reply to theirs. */
    JointInvestigation delivered(Instant at) {
        return switch (state) {
            case Failed failed -> in(new Proposed(at));
            case Replied replied -> in(new Replied(replied.reply(), replied.message(), replied.at(), true));
            case Proposed same -> this;
            case ReplyDrafted same -> this;
            case Drafted same -> throw refused("receipt");
            case Withdrawn same -> throw refused("receipt");
        };
    }

    /** What we sent last did not arrive, or did not fit: a reply of ours then has to be given again. */
    JointInvestigation failed(String reason, String detail, Instant at) {
        return switch (state) {
            case Proposed same -> ours ? in(new Failed(reason, detail, at)) : this;
            case Replied replied -> ours ? this : in(new Proposed(at));
            case ReplyDrafted same -> this;
            case Failed same -> this;
            case Drafted same -> throw refused("failure");
            case Withdrawn same -> throw refused("failure");
        };
    }

    JointInvestigation withdrawn(Instant at) {
        return switch (state) {
            case Drafted same -> in(new Withdrawn(at));
            case Withdrawn same -> this;
            case Proposed same -> throw refused("withdraw");
            case ReplyDrafted same -> throw refused("withdraw");
            case Replied same -> throw refused("withdraw");
            case Failed same -> throw refused("withdraw");
        };
    }

    String name() {
        return "proposal of a joint investigation " + id;
    }

    private JointInvestigation in(JointState next) {
        return next.equals(state)
                ? this
                : new JointInvestigation(
                        id, caseId, peer, notification, ours, proposal, header, message, next, begunAt);
    }

    private IllegalTransitionException refused(String event) {
        return new IllegalTransitionException(name(), state, event);
    }
}
