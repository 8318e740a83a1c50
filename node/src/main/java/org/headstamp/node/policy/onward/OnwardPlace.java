package org.headstamp.node.policy.onward;

import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/** Where a further State stands in the list of those that answers to one question name. */
public record OnwardPlace(MessageId answer, MemberState next) {
    private static final char BETWEEN = '/';

    /** The place of one of them. */
    public static OnwardPlace of(OnwardTriage triage) {
        return new OnwardPlace(triage.lead().answer(), triage.lead().to());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is no place
     */
    public static OnwardPlace parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("no place in the list: " + text);
        }
        return new OnwardPlace(
                MessageId.parse(text.substring(0, between)), new MemberState(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return answer.toString() + BETWEEN + next;
    }
}
