package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what a notification or an update of ours said. Facts are corrected also when an investigation or a case is
 * closed: closing makes nothing true that was wrong.
 */
@Singleton
public class Corrections {
    private final CorrectionRepository corrections;
    private final StatedRepository stated;
    private final CorrectionSending sending;
    private final Drafts drafts;

    Corrections(CorrectionRepository corrections, StatedRepository stated, CorrectionSending sending, Drafts drafts) {
        this.corrections = corrections;
        this.stated = stated;
        this.sending = sending;
        this.drafts = drafts;
    }

    /** Drafts what a notification should have said, in the language of that. */
    @Transactional
    public OriginCorrection correct(Operator by, NotificationId id, String reason, OriginNotice instead) {
        return correct(by, id, reason, instead, null);
    }

    /**
     * Drafts what a notification should have said.
     *
     * @param language of the free texts, BCP 47; null for that of the notification
     * @throws IllegalTransitionException unless it is with the other State, or if a correction of it waits for approval
     * @throws InvalidValueException if that is what it says already
     */
    @Transactional
    public OriginCorrection correct(
            Operator by, NotificationId id, String reason, OriginNotice instead, @Nullable String language) {
        by.require("correct an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var notification = stated.locked(by, id);
        var root = told(notification.name(), notification.message(), notification.dispatch());
        return draft(by, notification.name(), root, reason, new Statement.Notified(instead), language);
    }

    /** Drafts what an update should have said of the same stage; no more of it leaves than is granted. */
    @Transactional
    public OriginCorrection correct(Operator by, UpdateId id, String reason, UpdateDraft instead) {
        by.require("correct an investigation update", Role.INVESTIGATOR);
        var update = stated.locked(by, id);
        var root = told(update.name(), update.message(), update.dispatch());
        var corrected = new Statement.Reported(instead.insteadOf(update.report()));
        return draft(by, update.name(), root, reason, corrected, instead.language());
    }

    /** The second person agrees; with that the correction is sent, if it is not yet. */
    @Transactional
    public OriginCorrection approve(Operator by, CorrectionId id) {
        by.require("approve a correction", Role.FOCAL_POINT);
        var correction = corrections.locked(by, id);
        boolean leaves = drafts.approved(by, subject(correction));
        sending.approved(correction, by.account());
        return leaves && !correction.dispatch().isOut() ? sending.send(correction, by.account()) : correction;
    }

    /** Gives up a draft. */
    @Transactional
    public OriginCorrection withdraw(Operator by, CorrectionId id) {
        by.require("withdraw a correction", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
        var correction = corrections.locked(by, id);
        var withdrawn = sending.withdrawn(correction, by.account());
        drafts.dropped(by, subject(correction));
        return withdrawn;
    }

    /** A correction of ours for somebody who is to judge it. */
    @Transactional
    public JudgedCorrection judged(Operator by, CorrectionId id) {
        by.require("read corrections", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
        return sending.judged(corrections.get(by, id));
    }

    /** Corrections of both sides in a case with what was said before, oldest first, at most 200. */
    @Transactional
    public List<OriginCorrection> in(Operator by, CaseId caseId) {
        by.require("read corrections", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
        return corrections.ofCase(by, caseId);
    }

    private OriginCorrection draft(
            Operator by, String name, MessageId root, String reason, Statement instead, @Nullable String language) {
        var said = stated.locked(root).orElseThrow();
        var waiting = corrections.drafted(root).orElse(null);
        if (waiting != null) {
            throw new IllegalTransitionException(waiting.name(), waiting.dispatch(), "correct " + name + " again");
        }
        if (instead.equals(said.statement())) {
            throw new InvalidValueException("corrected", "says what {0} says already", name);
        }
        var correction = sending.drafted(said, reason, instead, TranslationRules.language(language), by.account());
        var rule = ApprovalMatrix.rule(MessageKind.CORRECTION, true, false);
        boolean leaves = drafts.drafted(by, subject(correction), correction.peer(), rule);
        return leaves ? sending.send(correction, by.account()) : correction;
    }

    private static MessageId told(String name, @Nullable MessageId message, Dispatch dispatch) {
        if (message != null && (dispatch instanceof Dispatch.Sent || dispatch instanceof Dispatch.Delivered)) {
            return message;
        }
        throw new IllegalTransitionException(name, dispatch, "correct what the other State was told");
    }

    private static ApprovalSubject subject(OriginCorrection correction) {
        return new ApprovalSubject(OriginJournal.CORRECTION, correction.id().toString(), correction.caseId());
    }
}
