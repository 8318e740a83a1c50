package org.headstamp.node.alert;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An alert of ours. Every State gets a sealed message of its own, in one case, and does not learn who else got one.
 *
 * @param lot the record that it is about
 * @param to States chosen; every active member if empty
 * @param replaces the alert that it ends; null if none
 */
public record LotAlert(
        AlertId id,
        CaseId caseId,
        RecordKey lot,
        LotWarning warning,
        List<MemberState> to,
        @Nullable AlertId replaces,
        Header header,
        String draftedBy,
        Instant draftedAt,
        State state) {
    public LotAlert {
        to = List.copyOf(to);
    }

    /** Where an alert stands. */
    public enum State {
        /** Waits for the second person. */
        DRAFTED,
        SENT,
        /** Given up before it was sent. */
        WITHDRAWN,
        /** A later alert lifted it or took its place. */
        ENDED
    }

    LotAlert sent() {
        return in(State.DRAFTED, State.SENT, "send");
    }

    LotAlert withdrawn() {
        return in(State.DRAFTED, State.WITHDRAWN, "withdraw");
    }

    LotAlert ended() {
        return in(State.SENT, State.ENDED, "replace");
    }

    String name() {
        return "lot alert " + id;
    }

    private LotAlert in(State before, State after, String event) {
        if (state != before) {
            throw new IllegalTransitionException(name(), state, event);
        }
        return new LotAlert(id, caseId, lot, warning, to, replaces, header, draftedBy, draftedAt, after);
    }
}
