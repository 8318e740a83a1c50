package org.headstamp.node.trace.asking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.trace.asking.TraceState.Clarifying;
import org.headstamp.node.trace.asking.TraceState.Closed;
import org.headstamp.node.trace.asking.TraceState.Conflicted;
import org.headstamp.node.trace.asking.TraceState.Drafted;
import org.headstamp.node.trace.asking.TraceState.Refused;
import org.headstamp.node.trace.asking.TraceState.Replied;
import org.headstamp.node.trace.asking.TraceState.Sent;
import org.headstamp.node.trace.asking.TraceState.Undelivered;
import org.headstamp.node.trace.asking.TraceState.UnderWay;
import org.headstamp.node.trace.asking.TraceState.Unread;

/** What people can do about a question of ours. */
public enum TraceAct {
    /** Before it is sent. */
    GIVE_UP,
    /** How far the State asked is. */
    ENQUIRE,
    /** What it needs to know. */
    INFORM,
    WITHDRAW,
    CORRECT,
    /** What its reply means. */
    CLARIFY,
    CLOSE,
    REOPEN;

    /** What fits a question where it stands; whether somebody may do it, and all else, the use cases decide. */
    public static Set<TraceAct> fitting(Trace trace) {
        return Arrays.stream(values())
                .filter(act -> act.fits(trace))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TraceAct.class)));
    }

    boolean fits(Trace trace) {
        var state = trace.state();
        return switch (this) {
            case GIVE_UP -> state instanceof Drafted;
            case ENQUIRE, WITHDRAW -> isAwaited(state);
            case INFORM -> state instanceof UnderWay;
            case CORRECT -> isOut(state) && !(state instanceof Undelivered || state instanceof Conflicted);
            case CLARIFY -> isReplied(trace) && !(state instanceof Clarifying);
            case CLOSE -> isOut(state) && !(state instanceof Sent);
            case REOPEN -> state instanceof Closed;
        };
    }

    private static boolean isOut(TraceState state) {
        return state instanceof Unread || state instanceof UnderWay || state instanceof Replied;
    }

    /** Whether a reply, or a further reply, is expected. */
    private static boolean isAwaited(TraceState state) {
        return state instanceof Unread
                || state instanceof UnderWay
                || (state instanceof Clarifying clarifying && clarifying.isUnderWay());
    }

    /** Whether there is something to clarify. */
    private static boolean isReplied(Trace trace) {
        boolean settled = trace.state() instanceof Replied || trace.state() instanceof Closed;
        return trace.state() instanceof Refused
                || (trace.answer() != null && (settled || trace.state() instanceof UnderWay));
    }
}
