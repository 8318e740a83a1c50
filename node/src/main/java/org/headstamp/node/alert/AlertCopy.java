package org.headstamp.node.alert;

import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.pki.MemberState;

/** The message by which one State was warned, and how far it has come. */
public record AlertCopy(MessageId message, AlertId alert, MemberState to, Dispatch dispatch) {
    AlertCopy with(Dispatch next) {
        return new AlertCopy(message, alert, to, next);
    }

    String name() {
        return "lot alert to " + to + " (" + message + ")";
    }
}
