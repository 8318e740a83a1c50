package org.headstamp.node.console;

import java.time.Instant;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param other whether the other State did it
 * @param state that did it
 * @param message shown where it first occurs
 */
record Moment(
        Instant at,
        boolean other,
        MemberState state,
        String who,
        String what,
        @Nullable MessageView message) {
    static Moment of(TimelineEntry entry, MemberState self, @Nullable MessageView message) {
        var actingState = message == null ? self : message.sealedBy();
        var what = Words.of(entry.feature()) + ": " + Words.of(entry.code());
        return new Moment(entry.at(), !actingState.equals(self), actingState, entry.actor(), what, message);
    }

    static Moment of(MessageView message) {
        var what = Words.of(message.message().kind().name()) + (message.sent() ? " sent" : " received");
        return new Moment(message.message().sealedAt(), !message.sent(), message.sealedBy(), "node", what, message);
    }
}
