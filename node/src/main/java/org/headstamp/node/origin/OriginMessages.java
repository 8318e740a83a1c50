package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.origin.message.OriginWire;

/** Takes in notifications and updates and hands each to the side that it concerns. */
@Singleton
class OriginMessages implements PayloadHandler {
    private final NotifyingSide notifying;
    private final InvestigatingSide investigating;

    OriginMessages(NotifyingSide notifying, InvestigatingSide investigating) {
        this.notifying = notifying;
        this.investigating = investigating;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(PayloadKind.ORIGIN_NOTIFICATION, PayloadKind.INVESTIGATION_UPDATE);
    }

    @Override
    public Reception receive(Received received) {
        var arrival = Arrival.of(received);
        if (received.kind() == PayloadKind.ORIGIN_NOTIFICATION) {
            var notice = OriginWire.noticeIn(received);
            return investigating.notified(arrival, notice, received.header());
        }
        var report = OriginWire.reportIn(received);
        return notifying.updated(arrival, report);
    }

    @Override
    public void settled(Settlement settlement) {
        if (settlement.kind() == PayloadKind.ORIGIN_NOTIFICATION) {
            notifying.settled(settlement);
        } else {
            investigating.settled(settlement);
        }
    }

    @Override
    public void conflicted(Conflict conflict) {
        if (conflict.kind() == PayloadKind.ORIGIN_NOTIFICATION) {
            notifying.conflicted(conflict);
        } else {
            investigating.conflicted(conflict);
        }
    }
}
