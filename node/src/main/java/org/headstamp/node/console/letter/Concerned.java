package org.headstamp.node.console.letter;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.StoredMessage;

/** A message that another one is about, as pages show it. */
public record Concerned(StoredMessage message) {
    public boolean ours() {
        return message.direction() == StoredMessage.Direction.SENT;
    }

    /** What it says in words; empty where that stands on a page of its own. */
    public List<Fact> facts(Say say) {
        return SaidWire.in(message)
                .map(said -> Facts.of(say, said, message.header().translations()))
                .orElse(List.of());
    }

    /** Law, urgency and handling. */
    public List<Fact> header(Say say) {
        return Facts.of(say, message.header());
    }
}
