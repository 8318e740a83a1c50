package org.headstamp.pki.bundle;

import java.time.Instant;
import org.headstamp.pki.MemberState;

/** What a piece of evidence says about the State that it is about; a claim until its seal was verified. */
public sealed interface EvidenceStatement {
    /** No receipt of a message was seen until then. */
    record NotDelivered(Instant notSeenUntil) implements EvidenceStatement {}

    /**
     * A request was met with silence.
     *
     * @param acknowledged false if not even that a person had taken it was heard
     * @param last number of the last message that had arrived from the other State
     */
    record Silent(boolean acknowledged, Instant deadline, long last) implements EvidenceStatement {}

    /** A message of this number had been sent then. */
    record Sent(long number, Instant at) implements EvidenceStatement {}

    /** The same in English. */
    default String words(MemberState about) {
        return switch (this) {
            case NotDelivered(var until) -> "no receipt of " + about + " was seen until " + until;
            case Silent(var acknowledged, var deadline, var last) ->
                (acknowledged ? "nobody answered" : "no person acknowledged") + " by the deadline of " + deadline
                        + "; message " + last + " was the last that had arrived from " + about;
            case Sent(var number, var at) -> "message " + number + " had been sent at " + at;
        };
    }
}
