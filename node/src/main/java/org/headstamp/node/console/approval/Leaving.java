package org.headstamp.node.console.approval;

import java.util.List;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What would leave the State.
 *
 * @param parts one for each message that differs from the others
 * @param canBeSentBack whether the draft can be given up; of others a new draft takes their place
 */
record Leaving(MessageKind kind, List<Part> parts, boolean canBeSentBack) {
    Leaving {
        parts = List.copyOf(parts);
    }

    Leaving(MessageKind kind, Part part) {
        this(kind, List.of(part), true);
    }

    /** The same, of which only a new draft can take the place. */
    Leaving onlyReplaced() {
        return new Leaving(kind, parts, false);
    }

    /**
     * One message.
     *
     * @param to whom; every active member if empty
     * @param says all that it says
     * @param before what was said until now; null where nothing was
     * @param header null where the message has that of what it replies to
     */
    record Part(
            List<MemberState> to,
            Object says,
            @Nullable Object before,
            @Nullable Header header,
            List<Translation> translations) {
        Part {
            to = List.copyOf(to);
            translations = List.copyOf(translations);
        }

        /** A message with a header of its own, about which nothing was said before. */
        Part(MemberState to, Object says, Header header) {
            this(List.of(to), says, null, header, header.translations());
        }

        Part insteadOf(@Nullable Object said) {
            return new Part(to, says, said, header, translations);
        }
    }
}
