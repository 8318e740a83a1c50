package org.headstamp.node.policy;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/**
 * Which questions go on to the next State by themselves once an answer names it. Whether the answer may be shown there at
 * all is for the State that gave it to say, and for no policy of ours.
 *
 * @param answeredBy States whose answer may lead on; any member if empty
 * @param nextStates States that may be asked next; any member if empty
 * @param outcomes of the answer that may lead on
 * @param highestPriority more urgent questions wait for a person
 * @param dailyPerPeer questions that may leave to one State on one day, UTC
 */
public record OnwardPolicy(
        List<MemberState> answeredBy,
        List<MemberState> nextStates,
        List<TraceOutcome> outcomes,
        Priority highestPriority,
        int dailyPerPeer)
        implements PolicyRules {
    private static final int MOST_PER_DAY = 1000;

    /** @throws InvalidValueException if the rules name no outcome */
    public OnwardPolicy {
        answeredBy =
                AnswerPolicy.distinct("answeredBy", Checked.list("answeredBy", answeredBy, AnswerPolicy.MOST_PEERS));
        nextStates =
                AnswerPolicy.distinct("nextStates", Checked.list("nextStates", nextStates, AnswerPolicy.MOST_PEERS));
        outcomes = AnswerPolicy.distinct("outcomes", Checked.list("outcomes", outcomes, TraceOutcome.values().length));
        highestPriority = Checked.present("highestPriority", highestPriority);
        Checked.between("dailyPerPeer", dailyPerPeer, 1, MOST_PER_DAY);
        if (outcomes.isEmpty()) {
            throw new InvalidValueException("outcomes", "must name at least one");
        }
    }
}
