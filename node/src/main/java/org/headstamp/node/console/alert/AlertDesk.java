package org.headstamp.node.console.alert;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.KnownAlert;
import org.headstamp.node.alert.KnownAlerts;
import org.headstamp.node.alert.LotAlert;
import org.headstamp.node.alert.LotAlerts;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Outgoing;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What the pages of alerts show. */
@Singleton
class AlertDesk {
    private static final int ON_ONE_PAGE = 50;

    private final KnownAlerts known;
    private final LotAlerts alerts;
    private final RegistryReader registers;
    private final LotWatches watches;
    private final MemberState self;

    AlertDesk(
            KnownAlerts known, LotAlerts alerts, RegistryReader registers, LotWatches watches, Federation federation) {
        this.known = known;
        this.alerts = alerts;
        this.registers = registers;
        this.watches = watches;
        this.self = federation.self();
    }

    AlertsView<KnownAlert> known(Operator by, @Nullable AlertId before) {
        return AlertsView.of(known.before(by, before, ON_ONE_PAGE + 1), ON_ONE_PAGE, KnownAlert::id);
    }

    AlertsView<LotAlert> ours(Operator by, @Nullable AlertId before) {
        return AlertsView.of(alerts.before(by, before, ON_ONE_PAGE + 1), ON_ONE_PAGE, LotAlert::id);
    }

    /** Reading opens an alert of another State. */
    KnownAlertView read(Operator by, AlertId id) {
        var alert = known.get(by, id);
        return new KnownAlertView(alert, alert.from().equals(self));
    }

    OwnAlertView own(Operator by, AlertId id, Entered form) {
        var alert = alerts.get(by, id);
        return new OwnAlertView(alert, alerts.copies(by, id), notices(by, alert), form);
    }

    private List<LotNotice> notices(Operator by, LotAlert alert) {
        return by.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT)
                ? registers
                        .lot(alert.lot(), by)
                        .map(lot -> watches.about(lot, by))
                        .orElse(List.of())
                : List.of();
    }

    DraftView form(Operator by, List<MemberState> states, AlertForm entered) {
        by.require("draft a lot alert", Role.REGISTRAR, Role.FOCAL_POINT);
        var key = entered.form().value("lot");
        var lot = RecordKey.wellFormed(key)
                ? registers.lot(new RecordKey(key), by).orElse(null)
                : null;
        return new DraftView(lot, states, entered);
    }

    /** The fields of an alert that ends one of ours. */
    Entered replacing(Operator by, AlertId id, Entered form) {
        return form.with("replaces", id.toString())
                .with("lot", alerts.get(by, id).lot().value());
    }

    /** An alert as it would leave. */
    Outgoing foresee(Operator by, AlertForm entered) {
        var draft = entered.draft();
        var foreseen = alerts.foresee(by, draft);
        return new Outgoing(
                MessageKind.LOT_ALERT, foreseen.to(), foreseen.warning(), draft.header(), foreseen.departure());
    }

    LotAlert draft(Operator by, AlertForm entered) {
        return alerts.draft(by, entered.draft());
    }

    void giveUp(Operator by, AlertId id) {
        var unused = alerts.withdraw(by, id);
    }
}
