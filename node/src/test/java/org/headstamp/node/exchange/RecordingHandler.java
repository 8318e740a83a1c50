package org.headstamp.node.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;

/** A feature that notes what it is told, and may fail or contest once it was told. */
final class RecordingHandler implements PayloadHandler {
    final List<MessageId> received = new ArrayList<>();
    final List<Settlement.Outcome> settled = new ArrayList<>();
    final List<Conflict> conflicts = new ArrayList<>();
    Reception answer = new Reception.Handled();
    boolean findsNoMeaning;
    int failures;
    Runnable whileSettling = () -> {};

    @Override
    public Set<PayloadKind> kinds() {
        return EnumSet.allOf(PayloadKind.class);
    }

    @Override
    public Reception receive(Received message) {
        failIfAsked();
        if (findsNoMeaning) {
            throw new InvalidValueException("date", "is the 31st of February");
        }
        received.add(message.id());
        return answer;
    }

    @Override
    public void settled(Settlement settlement) {
        failIfAsked();
        whileSettling.run();
        settled.add(settlement.outcome());
    }

    @Override
    public void conflicted(Conflict conflict) {
        conflicts.add(conflict);
    }

    private void failIfAsked() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the process dies here");
        }
    }
}
