package org.headstamp.node.casefile;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, told in ids and codes.
 *
 * @param feature what it happened to: {@code CASE}, {@code SEIZURE}, {@code TRACE} ...
 * @param code what happened: {@code OPENED}, {@code SENT} ...
 * @param actor as in the audit log: an account, the node itself, or a policy
 * @param peer the other State concerned
 * @param subject kind of the record concerned, a slash and its id; empty for the case itself
 */
public record TimelineEntry(
        Instant at,
        String feature,
        String code,
        String actor,
        @Nullable MemberState peer,
        @Nullable MessageId message,
        String subject) {
    public TimelineEntry {
        feature = Checked.text("feature", feature, 50);
        code = Checked.text("code", code, 100);
        actor = Checked.text("actor", actor, 100);
        subject = Checked.optionalText("subject", subject, 200);
    }

    /** An entry that says no more than who did what. */
    public static TimelineEntry of(Instant at, String feature, String code, String actor) {
        return new TimelineEntry(at, feature, code, actor, null, null, "");
    }

    /** The other State concerned. */
    public TimelineEntry withPeer(MemberState value) {
        return new TimelineEntry(at, feature, code, actor, value, message, subject);
    }

    /** The message concerned. */
    public TimelineEntry withMessage(@Nullable MessageId value) {
        return new TimelineEntry(at, feature, code, actor, peer, value, subject);
    }

    /** The record concerned. */
    public TimelineEntry withSubject(String kind, Object id) {
        return new TimelineEntry(at, feature, code, actor, peer, message, kind + "/" + id);
    }
}
