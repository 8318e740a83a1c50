package org.headstamp.node.ballistic.arrival;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticSubject;
import org.headstamp.node.ballistic.asking.ReplyReminders;
import org.headstamp.node.ballistic.comparing.ComparisonReminders;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKeeper;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;

/** Reminds the side whose reply it is. A reply that comes late is still a reply. */
@Singleton
class BallisticKeeper implements DeadlineKeeper {
    private final ReplyReminders asking;
    private final ComparisonReminders comparing;

    BallisticKeeper(ReplyReminders asking, ComparisonReminders comparing) {
        this.asking = asking;
        this.comparing = comparing;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.BALLISTIC_REPLY);
    }

    @Override
    public void lock(DeadlineSubject subject) {
        if (isOurs(subject)) {
            asking.lock(leadOf(subject));
        } else {
            comparing.lock(leadOf(subject));
        }
    }

    @Override
    public void remind(Deadline deadline, int nth, Instant now) {
        noted(deadline.subject(), "REPLY_REMINDER_" + nth, now);
    }

    @Override
    public void passed(Deadline deadline, Instant now) {
        if (isOurs(deadline.subject())) {
            asking.overdue(leadOf(deadline.subject()), now);
        } else {
            comparing.noted(leadOf(deadline.subject()), "REPLY_OVERDUE", now);
        }
    }

    private void noted(DeadlineSubject subject, String code, Instant at) {
        if (isOurs(subject)) {
            asking.noted(leadOf(subject), code, at);
        } else {
            comparing.noted(leadOf(subject), code, at);
        }
    }

    private static boolean isOurs(DeadlineSubject subject) {
        return !subject.kind().equals(BallisticSubject.RECEIVED_LEAD);
    }

    private static BallisticLeadId leadOf(DeadlineSubject subject) {
        return BallisticLeadId.parse(subject.id());
    }
}
