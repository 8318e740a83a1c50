package org.headstamp.node.console;

import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.merkle.InclusionProof;
import org.jspecify.annotations.Nullable;

/**
 * A message and what proves it.
 *
 * @param sealedBy the State whose seal it carries
 * @param proof that our entry about it is in the log; null until a checkpoint covers it
 */
record MessageView(
        StoredMessage message,
        MemberState sealedBy,
        @Nullable InclusionProof proof) {
    public boolean sent() {
        return message.direction() == StoredMessage.Direction.SENT;
    }

    /** How far it has come, in a word or two. */
    public String fate() {
        return switch (message.state()) {
            case "QUEUED" -> "on its way";
            case "RECEIVED", "HANDLED" -> "accepted";
            case "DELIVERED" -> "accepted by " + message.peer();
            case "REJECTED" -> "rejected by " + message.peer();
            case "CONFLICTED" -> "accepted, does not fit the case";
            default -> Words.of(message.state());
        };
    }

    /** Style of the badge that tells the fate. */
    public String colour() {
        return switch (message.state()) {
            case "DELIVERED", "HANDLED" -> "good";
            case "REJECTED", "NOT_DELIVERED", "CONFLICTED" -> "bad";
            default -> "warn";
        };
    }

    /** What became of the receipt. */
    public String receipt() {
        if (!sent()) {
            return "accepted by us, sealed and sent back";
        }
        var settled = message.settledAt() == null ? "" : ", " + Words.shown(message.settledAt());
        return message.receipt() == null ? "none seen yet" + settled : fate() + settled;
    }
}
