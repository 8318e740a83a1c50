package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.gate.ReleaseGate;
import org.headstamp.pki.MemberState;

/** The messages of a case, and which of them may be quoted to an addressee. */
@Singleton
class Quotations {
    private final Messages messages;
    private final ReleaseGate gate;
    private final Federation federation;

    Quotations(Messages messages, ReleaseGate gate, Federation federation) {
        this.messages = messages;
        this.gate = gate;
        this.federation = federation;
    }

    /** @throws InvalidValueException if the case has more messages than one document can rest on */
    Drafting begin(CaseId id, MemberState addressee) {
        var all = messages.ofCase(id);
        if (all.size() > Messages.MOST) {
            throw new InvalidValueException(
                    "case", "has more than {0} messages: too many for one draft", Messages.MOST);
        }
        return new Drafting(federation.self(), addressee, all, message -> toQuote(message, addressee));
    }

    private Ruling toQuote(StoredMessage message, MemberState addressee) {
        var from = message.direction() == StoredMessage.Direction.SENT ? federation.self() : message.peer();
        return gate.ruling(
                HandledMessage.of(message.id(), from, message.header()), new Use.MutualLegalAssistance(addressee));
    }
}
