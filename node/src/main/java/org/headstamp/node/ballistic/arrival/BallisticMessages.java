package org.headstamp.node.ballistic.arrival;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.ballistic.asking.AskingSide;
import org.headstamp.node.ballistic.comparing.ComparingSide;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;

/** Takes in leads and replies and hands each to the side that it concerns. */
@Singleton
class BallisticMessages implements PayloadHandler {
    private final AskingSide asking;
    private final ComparingSide comparing;

    BallisticMessages(AskingSide asking, ComparingSide comparing) {
        this.asking = asking;
        this.comparing = comparing;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(PayloadKind.BALLISTIC_LEAD, PayloadKind.BALLISTIC_REPLY);
    }

    @Override
    public Reception receive(Received received) {
        return received.kind() == PayloadKind.BALLISTIC_LEAD
                ? comparing.asked(received, BallisticWire.leadIn(received))
                : asking.replied(received, BallisticWire.replyIn(received));
    }

    @Override
    public void settled(Settlement settlement) {
        if (settlement.kind() == PayloadKind.BALLISTIC_LEAD) {
            asking.settled(settlement);
        } else {
            comparing.settled(settlement);
        }
    }

    @Override
    public void conflicted(Conflict conflict) {
        if (conflict.kind() == PayloadKind.BALLISTIC_LEAD) {
            asking.conflicted(conflict);
        } else {
            comparing.conflicted(conflict);
        }
    }
}
