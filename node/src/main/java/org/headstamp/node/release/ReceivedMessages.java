package org.headstamp.node.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;

/** Messages that other States sent, as far as an operator may see their cases. */
@Singleton
public class ReceivedMessages {
    private final Messages messages;
    private final CaseAccess access;

    ReceivedMessages(Messages messages, CaseAccess access) {
        this.messages = messages;
        this.access = access;
    }

    /** A message that we received; none of a case that is not there for the operator. */
    @Transactional
    public Optional<StoredMessage> find(Operator by, MessageId id) {
        return messages.received(id).filter(message -> access.admits(by, message.caseId()));
    }
}
