package org.headstamp.node.origin;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One update of an investigation of ours for the State that notified us.
 *
 * @param report as drafted; once sent, what the other State was told, after all corrections
 * @param translations of its free texts, beside the originals
 * @param language in which they are written, BCP 47; null for that of the notification
 * @param message that carried it; null until it is sent
 * @param correctedBy the message that says it now; null while the update itself does
 */
public record InvestigationUpdate(
        UpdateId id,
        InvestigationId investigation,
        CaseId caseId,
        MemberState notifier,
        InvestigationReport report,
        String draftedBy,
        @Nullable MessageId message,
        @Nullable MessageId correctedBy,
        Dispatch dispatch,
        Instant draftedAt,
        List<Translation> translations,
        @Nullable String language) {
    public InvestigationUpdate {
        translations = List.copyOf(translations);
    }

    /** @param told what is granted of the draft */
    InvestigationUpdate sent(MessageId carrier, InvestigationReport told, Instant at) {
        var next = dispatch.sent(name(), at);
        return new InvestigationUpdate(
                id,
                investigation,
                caseId,
                notifier,
                told,
                draftedBy,
                carrier,
                null,
                next,
                draftedAt,
                translations,
                language);
    }

    InvestigationUpdate with(Dispatch next) {
        return next.equals(dispatch)
                ? this
                : new InvestigationUpdate(
                        id,
                        investigation,
                        caseId,
                        notifier,
                        report,
                        draftedBy,
                        message,
                        correctedBy,
                        next,
                        draftedAt,
                        translations,
                        language);
    }

    /** Translations of what was said before are none of what is said now. */
    InvestigationUpdate corrected(InvestigationReport instead, @Nullable MessageId by) {
        return new InvestigationUpdate(
                id,
                investigation,
                caseId,
                notifier,
                instead,
                draftedBy,
                message,
                by,
                dispatch,
                draftedAt,
                List.of(),
                language);
    }

    String name() {
        return "investigation update " + id;
    }
}
