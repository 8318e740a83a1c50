package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.LotAlerts;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.lot.LotMatch;
import org.headstamp.node.trace.lot.LotMatchId;
import org.headstamp.node.trace.lot.LotMatches;

/** Alerts about lots, and that two States ask about one lot. */
@Singleton
class LotMatter implements Matter {
    private static final String ALERT = "lot-alert";

    private final LotAlerts alerts;
    private final LotMatches matches;

    LotMatter(LotAlerts alerts, LotMatches matches) {
        this.alerts = alerts;
        this.matches = matches;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals(ALERT) || subject.kind().equals("lot-match");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(ALERT)) {
            var alert = alerts.get(by, AlertId.parse(subject.id()));
            var header = alert.header();
            var part = new Leaving.Part(
                    alerts.addressees(by, alert.id()),
                    new Leaving.Said(alert.warning(), header.translations()),
                    null,
                    header);
            return new Leaving(MessageKind.LOT_ALERT, part);
        }
        var match = matches.get(by, LotMatchId.parse(subject.id()));
        var parts = match.tellings().stream().map(LotMatter::told).toList();
        return new Leaving(MessageKind.LOT_MATCH_NOTICE, parts);
    }

    private static Leaving.Part told(LotMatch.Telling telling) {
        return new Leaving.Part(telling.to().asker(), telling.notice(), telling.header());
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(ALERT)) {
            alerts.approve(by, AlertId.parse(subject.id()));
        } else {
            matches.approve(by, LotMatchId.parse(subject.id()));
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(ALERT)) {
            alerts.withdraw(by, AlertId.parse(subject.id()));
        } else {
            matches.dismiss(by, LotMatchId.parse(subject.id()));
        }
    }
}
