package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Alerts of ours: drafted by one person, approved by a second, and sent with that approval to each State apart. */
@Singleton
public class LotAlerts {
    private final LotAlertRepository alerts;
    private final AlertComposing composing;
    private final AlertSending sending;
    private final KnownAlerts known;
    private final Drafts drafts;

    LotAlerts(
            LotAlertRepository alerts,
            AlertComposing composing,
            AlertSending sending,
            KnownAlerts known,
            Drafts drafts) {
        this.alerts = alerts;
        this.composing = composing;
        this.sending = sending;
        this.known = known;
        this.drafts = drafts;
    }

    /**
     * Drafts an alert, in a case of its own; one that replaces another goes on in the case of that one.
     *
     * @throws InvalidValueException if the registers do not have the lot, or the alert replaced is about another one
     */
    @Transactional
    public LotAlert draft(Operator by, AlertDraft draft) {
        by.require("draft a lot alert", Role.REGISTRAR, Role.FOCAL_POINT);
        var replaced = draft.replaces() == null ? null : alerts.locked(by, draft.replaces());
        if (replaced != null) {
            requireReplaceable(replaced, draft);
        }
        var alert = composing.compose(by, draft, replaced);
        alerts.add(alert);
        composing.journal(alert, by.account(), "LOT_ALERT_DRAFTED");
        return drafts.drafted(by, subject(alert), null, rule(alert.header())) ? send(by, alert) : alert;
    }

    /**
     * What an alert would say, and to whom, if it was drafted now; nothing of it is written down.
     *
     * @throws InvalidValueException as {@link #draft} does
     */
    @Transactional
    public ForeseenAlert foresee(Operator by, AlertDraft draft) {
        by.require("draft a lot alert", Role.REGISTRAR, Role.FOCAL_POINT);
        var replaced = draft.replaces() == null ? null : alerts.get(by, draft.replaces());
        if (replaced != null) {
            requireReplaceable(replaced, draft);
        }
        var warning = composing.warning(by, draft);
        var addressees = sending.addressees(draft.kind(), draft.to(), replaced);
        return new ForeseenAlert(warning, addressees, Departure.of(rule(draft.header()), by));
    }

    /** The second person agrees; with that the alert is sent, if it is not yet. */
    @Transactional
    public LotAlert approve(Operator by, AlertId id) {
        by.require("approve a lot alert", Role.FOCAL_POINT);
        var alert = alerts.locked(by, id);
        boolean leaves = drafts.approved(by, subject(alert));
        composing.journal(alert, by.account(), "LOT_ALERT_APPROVED");
        return leaves && alert.state() != LotAlert.State.SENT ? send(by, alert) : alert;
    }

    /** Gives up a draft. */
    @Transactional
    public LotAlert withdraw(Operator by, AlertId id) {
        by.require("withdraw a lot alert", Role.REGISTRAR, Role.FOCAL_POINT);
        var withdrawn = alerts.locked(by, id).withdrawn();
        keep(by, withdrawn);
        drafts.dropped(by, subject(withdrawn));
        return withdrawn;
    }

    /** One alert of ours. */
    @Transactional
    public LotAlert get(Operator by, AlertId id) {
        mayRead(by);
        return alerts.get(by, id);
    }

    /** Whom it was sent to, and how far each message has come. */
    @Transactional
    public List<AlertCopy> copies(Operator by, AlertId id) {
        mayRead(by);
        return composing.copies(alerts.get(by, id));
    }

    /** Whom it would warn if it were sent now; of one that was sent, whom it warned. */
    @Transactional
    public List<MemberState> addressees(Operator by, AlertId id) {
        mayRead(by);
        var alert = alerts.get(by, id);
        if (alert.state() != LotAlert.State.DRAFTED) {
            return composing.copies(alert).stream().map(AlertCopy::to).sorted().toList();
        }
        var replaced = alert.replaces() == null ? null : alerts.get(by, alert.replaces());
        return sending.addressees(alert, replaced);
    }

    /** Alerts of ours, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<LotAlert> before(Operator by, @Nullable AlertId before, int most) {
        mayRead(by);
        return alerts.before(by, before, most);
    }

    private LotAlert send(Operator by, LotAlert alert) {
        var replaced = alert.replaces() == null ? null : alerts.locked(by, alert.replaces());
        var sent = alert.sent();
        if (replaced != null) {
            keep(by, replaced.ended());
        }
        sending.send(sent, replaced, by.account());
        keep(by, sent);
        known.sent(sent);
        return sent;
    }

    private void keep(Operator by, LotAlert alert) {
        alerts.keep(alert);
        composing.stateChanged(alert, by.account());
    }

    private static void requireReplaceable(LotAlert replaced, AlertDraft draft) {
        if (replaced.state() != LotAlert.State.SENT) {
            throw new InvalidValueException("replaces", "names an alert that is {0}", replaced.state());
        }
        if (!replaced.lot().equals(draft.lot())) {
            throw new InvalidValueException("replaces", "names an alert about lot {0}", replaced.lot());
        }
    }

    private static void mayRead(Operator by) {
        by.require("read lot alerts", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static ApprovalRule rule(Header header) {
        boolean urgentDirect = header.priority() == Priority.URGENT_DIRECT;
        return ApprovalMatrix.rule(MessageKind.LOT_ALERT, false, urgentDirect);
    }

    private static ApprovalSubject subject(LotAlert alert) {
        return new ApprovalSubject(AlertJournal.SUBJECT, alert.id().toString(), alert.caseId());
    }
}
