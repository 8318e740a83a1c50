package org.headstamp.node.release.disclosure;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.release.ReleaseJournal.Subject;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Another State announces that it must disclose what we told it.
 *
 * @param message the message that carried the notice
 * @param concerned the message of ours
 * @param openedBy account of the first person who read it; null until then
 */
public record AnnouncedDisclosure(
        MessageId message,
        CaseId caseId,
        MemberState from,
        MessageId concerned,
        DisclosureNotice notice,
        Instant receivedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {
    Subject subject() {
        return new Subject("announced-disclosure", message, caseId, from);
    }
}
