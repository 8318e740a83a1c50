package org.headstamp.node.api;

import jakarta.inject.Singleton;
import java.util.function.BiPredicate;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;

/** Messages by their ids, for whoever calls: one of a case that is kept from the caller is not there. */
@Singleton
class FoundMessages {
    private final Messages messages;
    private final CaseAccess access;
    private final Caller caller;

    FoundMessages(Messages messages, CaseAccess access, Caller caller) {
        this.messages = messages;
        this.access = access;
        this.caller = caller;
    }

    /** For what is told of a message without its contents. */
    StoredMessage listed(MessageId id) {
        return found(id, access::lists);
    }

    /** For its contents. */
    StoredMessage withContents(MessageId id) {
        return found(id, access::admits);
    }

    private StoredMessage found(MessageId id, BiPredicate<Operator, CaseId> may) {
        return messages.find(id)
                .filter(message -> may.test(caller.operator(), message.caseId()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "there is no message " + id));
    }
}
