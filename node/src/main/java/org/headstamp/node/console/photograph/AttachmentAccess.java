package org.headstamp.node.console.photograph;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Lets those at the files of a message who read the contents of its case; to others they are not there. */
@Singleton
class AttachmentAccess {
    private final Messages messages;
    private final CaseAccess cases;

    AttachmentAccess(Messages messages, CaseAccess cases) {
        this.messages = messages;
        this.cases = cases;
    }

    void require(Operator by, MessageId id) {
        by.require("see photographs", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var unused = messages.find(id)
                .filter(message -> cases.admits(by, message.caseId()))
                .orElseThrow(NotFoundException::new);
    }
}
