package org.headstamp.node.trace.arrival;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKeeper;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.answering.AnsweringTime;
import org.headstamp.node.trace.asking.AskingTime;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQueryId;

/** Keeps the clocks of questions of both sides, and of those to the trade. */
@Singleton
class TraceKeeper implements DeadlineKeeper {
    private final AskingTime asking;
    private final AnsweringTime answering;

    TraceKeeper(AskingTime asking, AnsweringTime answering) {
        this.asking = asking;
        this.answering = answering;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return EnumSet.of(
                DeadlineKind.ACKNOWLEDGEMENT,
                DeadlineKind.ANSWER,
                DeadlineKind.DELAYED_ANSWER,
                DeadlineKind.INFORMATION_REPLY,
                DeadlineKind.WITHDRAWAL_CONFIRMATION,
                DeadlineKind.CLARIFICATION,
                DeadlineKind.SUB_QUERY);
    }

    @Override
    public void lock(DeadlineSubject subject) {
        if (isAsking(subject)) {
            asking.lock(TraceId.parse(subject.id()));
        } else if (isTrade(subject)) {
            answering.asked(SubQueryId.parse(subject.id())).ifPresent(answering::lock);
        } else {
            answering.lock(TraceId.parse(subject.id()));
        }
    }

    @Override
    public void remind(Deadline deadline, int nth, Instant now) {
        var subject = deadline.subject();
        if (isAsking(subject)) {
            asking.remind(TraceId.parse(subject.id()), deadline, nth, now);
        } else if (isTrade(subject)) {
            answering.asked(SubQueryId.parse(subject.id())).ifPresent(trace -> answering.remind(trace, deadline, nth));
        } else {
            answering.remind(TraceId.parse(subject.id()), deadline, nth);
        }
    }

    @Override
    public void passed(Deadline deadline, Instant now) {
        var subject = deadline.subject();
        if (isAsking(subject)) {
            asking.passed(TraceId.parse(subject.id()), deadline, now);
        } else if (isTrade(subject)) {
            answering.tradePassed(SubQueryId.parse(subject.id()));
        } else {
            answering.passed(TraceId.parse(subject.id()), deadline, now);
        }
    }

    private static boolean isAsking(DeadlineSubject subject) {
        return subject.kind().equals(TraceRef.Side.ASKING.subject());
    }

    private static boolean isTrade(DeadlineSubject subject) {
        return subject.kind().equals(SubQueries.SUBJECT);
    }
}
