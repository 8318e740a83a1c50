package org.headstamp.node.console.cases;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.Corrections;
import org.jspecify.annotations.Nullable;

/** Which message of a case puts which other one right. */
@Singleton
class Superseding {
    private final Corrections corrections;

    Superseding(Corrections corrections) {
        this.corrections = corrections;
    }

    /**
     * The messages that supersede, and those that are superseded.
     *
     * @param superseded the message superseded, by the one that says it instead
     * @param instead the message that says it instead, by the one superseded
     */
    record Links(Map<MessageId, MessageId> superseded, Map<MessageId, MessageId> instead) {
        Links {
            superseded = Map.copyOf(superseded);
            instead = Map.copyOf(instead);
        }

        @Nullable
        MessageId before(MessageId message) {
            return superseded.get(message);
        }

        @Nullable
        MessageId after(MessageId message) {
            return instead.get(message);
        }
    }

    /** For those who read what was said. */
    Links in(Operator by, CaseId id) {
        var superseded = new HashMap<MessageId, MessageId>();
        var instead = new HashMap<MessageId, MessageId>();
        if (by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR)) {
            for (var correction : corrections.in(by, id)) {
                var message = correction.message();
                if (message != null && correction.stands()) {
                    superseded.put(message, correction.notice().supersedes());
                    instead.put(correction.notice().supersedes(), message);
                }
            }
        }
        return new Links(superseded, instead);
    }
}
