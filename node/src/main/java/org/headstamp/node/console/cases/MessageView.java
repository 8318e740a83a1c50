package org.headstamp.node.console.cases;

import java.util.Locale;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.merkle.InclusionProof;
import org.jspecify.annotations.Nullable;

/**
 * A message and what proves it.
 *
 * @param sealedBy the State whose seal it carries
 * @param proof that our entry about it is in the log; null until a checkpoint covers it
 * @param supersedes the message that it puts right; null if it puts none right
 * @param supersededBy the message that puts it right; null while it stands
 */
record MessageView(
        StoredMessage message,
        MemberState sealedBy,
        @Nullable InclusionProof proof,
        @Nullable MessageId supersedes,
        @Nullable MessageId supersededBy) {
    public boolean sent() {
        return message.direction() == StoredMessage.Direction.SENT;
    }

    public String kind(Say say) {
        return say.code(message.kind());
    }

    /** How far it has come, in a word or two. */
    public String fate(Say say) {
        return say.text("message." + message.state().toLowerCase(Locale.ROOT), say.state(message.peer()));
    }

    /** Why the last attempt failed; empty if it did not, or it is not known but in English. */
    public String failure(Say say) {
        return say.failed(message.failed());
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
    public String receipt(Say say) {
        if (!sent()) {
            return say.text("message.receipt-given");
        }
        var receipt = message.receipt() == null ? say.text("message.no-receipt") : fate(say);
        return message.settledAt() == null ? receipt : say.text("list.pair", receipt, say.time(message.settledAt()));
    }
}
