package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.LotAlerts;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.lot.LotMatchId;
import org.headstamp.node.trace.lot.LotMatchNotice;
import org.headstamp.node.trace.lot.LotMatches;
import org.headstamp.node.trace.sighting.LotSighting;

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
            var part = new Leaving.Part(alert.to(), alert.warning(), null, header, header.translations());
            return new Leaving(MessageKind.LOT_ALERT, part);
        }
        var match = matches.get(by, LotMatchId.parse(subject.id()));
        return new Leaving(
                MessageKind.LOT_MATCH_NOTICE,
                List.of(told(match.first(), match.toFirst()), told(match.second(), match.toSecond())),
                true);
    }

    private static Leaving.Part told(LotSighting to, LotMatchNotice notice) {
        return new Leaving.Part(List.of(to.asker()), notice, null, to.header().forReply(), List.of());
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
