package org.headstamp.node.release;

import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.pki.MemberState;

/**
 * A message as far as its use is restricted.
 *
 * @param from the State whose information it is
 */
public record HandledMessage(MessageId id, MemberState from, Purpose purpose, Handling handling) {
    /** The message that this header belongs to. */
    public static HandledMessage of(MessageId id, MemberState from, Header header) {
        return new HandledMessage(id, from, header.purpose(), header.handling());
    }
}
