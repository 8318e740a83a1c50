package org.headstamp.node.console.cases;

import java.time.Instant;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.console.frame.Say;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param other whether the other State did it
 * @param state that did it
 * @param entry of the time line; null for a message that no entry tells of
 * @param message shown where it first occurs
 */
record Moment(
        Instant at,
        boolean other,
        MemberState state,
        String who,
        @Nullable TimelineEntry entry,
        @Nullable MessageView message) {
    private static final String EVIDENCE = "evidence/";

    static Moment of(TimelineEntry entry, MemberState self, @Nullable MessageView message) {
        var actingState = message == null ? self : message.sealedBy();
        return new Moment(entry.at(), !actingState.equals(self), actingState, entry.actor(), entry, message);
    }

    static Moment of(MessageView message) {
        return new Moment(message.message().sealedAt(), !message.sent(), message.sealedBy(), "node", null, message);
    }

    /** What it is known by among those of its case. */
    public String key() {
        var told = entry == null ? "" : entry.code() + " " + entry.subject();
        return at + " " + told + (message == null ? "" : " " + message.message().id());
    }

    /** Address of the page of what it is about, if it is evidence. */
    public @Nullable String evidence() {
        var subject = entry == null ? "" : entry.subject();
        return subject.startsWith(EVIDENCE) ? "/console/evidence/" + subject.substring(EVIDENCE.length()) : null;
    }

    /** What happened, in words. */
    public String what(Say say) {
        if (entry != null) {
            return say.event(entry.feature(), entry.code());
        }
        return message == null ? "" : say.text(message.sent() ? "case.sent" : "case.received", message.kind(say));
    }
}
