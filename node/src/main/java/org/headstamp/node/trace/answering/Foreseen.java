package org.headstamp.node.trace.answering;

import java.util.List;
import org.headstamp.node.Refusal;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A message that would be drafted: all that would leave with it, and when. Nothing is kept of it.
 *
 * @param theirs language in which that State asked, BCP 47
 * @param said the record that the message carries
 * @param header with the translations of its texts
 * @param held what an approval alone holds back of it; null where all of it leaves
 */
public record Foreseen(
        MessageKind kind,
        MemberState to,
        String theirs,
        Object said,
        Header header,
        Departure departure,
        @Nullable Held held) {
    /** What becomes of a message that does not leave as drafted, unless a person releases it. */
    public sealed interface Held {}

    /**
     * Less of it leaves: what it tells of own forces is withheld.
     *
     * @param said the record that the message carries then
     */
    public record Less(Object said, List<Translation> translations) implements Held {
        public Less {
            translations = List.copyOf(translations);
        }
    }

    /**
     * Nothing of it leaves.
     *
     * @param releasable whether a focal point may release it with a reason
     */
    public record Nothing(Refusal why, boolean releasable) implements Held {}
}
