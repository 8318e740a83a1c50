package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** The alerts that this State looks out for: those of other States and its own. */
@Singleton
public class KnownAlerts {
    private final KnownAlertRepository known;
    private final AlertMatching matching;
    private final AlertJournal journal;
    private final NodeClock clock;
    private final MemberState self;

    KnownAlerts(
            KnownAlertRepository known,
            AlertMatching matching,
            AlertJournal journal,
            NodeClock clock,
            NodeConfig node) {
        this.known = known;
        this.matching = matching;
        this.journal = journal;
        this.clock = clock;
        this.self = new MemberState(node.state());
    }

    /** One alert; reading one of another State opens it. */
    @Transactional
    public KnownAlert get(Operator by, AlertId id) {
        mayRead(by);
        var alert = known.get(by, id);
        if (!alert.from().equals(self) && known.opened(id, by.account(), clock.now())) {
            journal.opened(alert, by.account(), clock.now());
        }
        return known.get(by, id);
    }

    /** Alerts that hold or held, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<KnownAlert> before(Operator by, @Nullable AlertId before, int most) {
        mayRead(by);
        return known.before(by, before, most);
    }

    /** An alert of ours was sent: our own people look out for the lot too. */
    void sent(LotAlert alert) {
        if (alert.replaces() != null) {
            known.end(alert.replaces(), clock.now());
        }
        var own = new KnownAlert(
                alert.id(), self, alert.caseId(), alert.warning(), alert.header(), clock.now(), null, null, null);
        keep(own);
    }

    /** An alert of another State came in. */
    void received(KnownAlert alert, @Nullable MessageId replaces) {
        if (replaces != null) {
            known.end(new AlertId(replaces.value()), alert.knownAt());
        }
        keep(alert);
    }

    private void keep(KnownAlert alert) {
        boolean lifts = alert.warning().kind() == LotAlertKind.LIFTED;
        known.add(alert);
        if (lifts) {
            known.end(alert.id(), alert.knownAt());
        } else {
            matching.alerted(alert);
        }
    }

    private static void mayRead(Operator by) {
        by.require("read lot alerts", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }
}
