package org.headstamp.node.release.message;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.pki.MemberState;

/**
 * Asks leave to use a message beyond its handling (International Tracing Instrument, paragraph 15).
 *
 * @param states to which States it would be passed on; only and always for {@code ONWARD_TRACE}
 * @param reason in the language of the message
 */
public record ConsentQuestion(ReleaseUse use, List<MemberState> states, String reason) {
    /** More States do not fit on the wire. */
    public static final int MOST_STATES = 50;

    public ConsentQuestion {
        use = Checked.present("use", use);
        states = distinct(Checked.list("states", states, MOST_STATES));
        reason = Checked.text("reason", reason, 4000);
        if (use == ReleaseUse.ONWARD_TRACE && states.isEmpty()) {
            throw new InvalidValueException("states", "must name the States that would receive it");
        }
        if (use != ReleaseUse.ONWARD_TRACE && !states.isEmpty()) {
            throw new InvalidValueException("states", "are named only where a message is to be passed on");
        }
    }

    static List<MemberState> distinct(List<MemberState> states) {
        if (new HashSet<>(states).size() < states.size()) {
            throw new InvalidValueException("states", "names the same twice");
        }
        return states;
    }
}
