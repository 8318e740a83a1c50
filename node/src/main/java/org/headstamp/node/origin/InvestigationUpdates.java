package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.InvestigationStage;

/** What the State that notified us is told: drafted by an investigator, approved by a focal point, sent with that. */
@Singleton
public class InvestigationUpdates {
    private final InvestigationRepository investigations;
    private final UpdateRepository updates;
    private final JointRepository joints;
    private final OriginSending sending;
    private final Drafts drafts;

    InvestigationUpdates(
            InvestigationRepository investigations,
            UpdateRepository updates,
            JointRepository joints,
            OriginSending sending,
            Drafts drafts) {
        this.investigations = investigations;
        this.updates = updates;
        this.joints = joints;
        this.sending = sending;
        this.drafts = drafts;
    }

    /** Drafts an update on where the investigation stands now. */
    @Transactional
    public InvestigationUpdate draft(Operator by, InvestigationId id, UpdateDraft draft) {
        by.require("draft an investigation update", Role.INVESTIGATOR);
        var investigation = investigations.locked(by, id);
        if (investigation.state().stage() == InvestigationStage.NOTIFIED) {
            throw new IllegalTransitionException(
                    "parallel investigation " + id, investigation.state(), "update the other State");
        }
        var proposed = joints.about(investigation.notification()).stream()
                .anyMatch(joint -> joint.ours() && joint.message() != null);
        var said = new Translated<>(draft.on(investigation, proposed), draft.translations(), draft.language());
        var update = sending.drafted(investigation, said, by.account());
        var rule = ApprovalMatrix.rule(MessageKind.INVESTIGATION_UPDATE, true, false);
        boolean leaves = drafts.drafted(by, subject(update), update.notifier(), rule);
        return leaves ? sending.send(update, investigation, by.account()) : update;
    }

    /**
     * The second person agrees; with that as much of the update is sent as the other State may know.
     *
     * @throws IllegalTransitionException if the investigation moved on since the draft: the other State is told of the
     *     stage that counts, not of one that is past
     */
    @Transactional
    public InvestigationUpdate approve(Operator by, UpdateId id) {
        by.require("approve an investigation update", Role.FOCAL_POINT);
        var update = updates.locked(by, id);
        // Its clock begins anew when the update leaves; that lock comes before the one on the case.
        var investigation = investigations.locked(by, update.investigation());
        boolean leaves = drafts.approved(by, subject(update));
        sending.approved(update, by.account());
        if (!leaves || update.dispatch().isOut()) {
            return update;
        }
        requireCurrent(update, investigation);
        return sending.send(update, investigation, by.account());
    }

    /** Gives up a draft. */
    @Transactional
    public InvestigationUpdate withdraw(Operator by, UpdateId id) {
        by.require("withdraw an investigation update", Role.INVESTIGATOR, Role.FOCAL_POINT);
        var update = updates.locked(by, id);
        var withdrawn = sending.withdrawn(update, by.account());
        drafts.dropped(by, subject(update));
        return withdrawn;
    }

    private static void requireCurrent(InvestigationUpdate update, ParallelInvestigation investigation) {
        var stage = update.report().stage();
        if (investigation.state().stage() != stage) {
            throw new IllegalTransitionException(
                    investigation.name(), investigation.state(), "update the other State as if it were " + stage);
        }
    }

    private static ApprovalSubject subject(InvestigationUpdate update) {
        return new ApprovalSubject(OriginJournal.UPDATE, update.id().toString(), update.caseId());
    }
}
