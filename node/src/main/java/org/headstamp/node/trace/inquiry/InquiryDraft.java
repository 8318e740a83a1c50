package org.headstamp.node.trace.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.trace.asking.TraceDraft;
import org.headstamp.pki.MemberState;

/**
 * A question about items of a seizure for several States.
 *
 * @param question as for the first of the States
 * @param others the further States that are asked the same
 */
public record InquiryDraft(TraceDraft question, List<MemberState> others) {
    /** How many States are asked at once, the first included. */
    public static final int MOST_STATES = 10;

    public InquiryDraft {
        question = Checked.present("question", question);
        others = Checked.list("others", others, MOST_STATES - 1);
        if (others.isEmpty()) {
            throw new InvalidValueException("others", "must name at least one");
        }
        var all = new HashSet<>(others);
        if (!all.add(question.asked()) || all.size() <= others.size()) {
            throw new InvalidValueException("others", "names the same twice");
        }
    }

    /** All States, the first one first. */
    List<MemberState> states() {
        var states = new ArrayList<MemberState>();
        states.add(question.asked());
        states.addAll(others);
        return List.copyOf(states);
    }
}
