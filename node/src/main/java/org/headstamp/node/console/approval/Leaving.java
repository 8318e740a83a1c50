package org.headstamp.node.console.approval;

import java.util.List;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.letter.Attached;
import org.headstamp.node.console.letter.ContentDigest;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.ApprovalStep;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What would leave the State.
 *
 * @param parts one for each message that differs from the others
 * @param canBeSentBack whether the draft can be given up; of others a new draft takes their place
 * @param hold what stands against the draft leaving as it is
 */
record Leaving(MessageKind kind, List<Part> parts, boolean canBeSentBack, Hold hold) {
    Leaving {
        parts = List.copyOf(parts);
    }

    Leaving(MessageKind kind, List<Part> parts) {
        this(kind, parts, true, Hold.NONE);
    }

    Leaving(MessageKind kind, Part part) {
        this(kind, List.of(part));
    }

    /** The same, of which only a new draft can take the place. */
    Leaving onlyReplaced() {
        return new Leaving(kind, parts, false, hold);
    }

    Leaving held(Hold by) {
        return new Leaving(kind, parts, canBeSentBack, by);
    }

    /** The same as it leaves with all that is held back, against what leaves without it. */
    Leaving released() {
        return new Leaving(kind, parts.stream().map(Part::released).toList(), canBeSentBack, hold);
    }

    /** Of all that would leave, and of whose draft it is since when. What it is shown beside does not matter. */
    Sha256 digest(ApprovalStep draft) {
        return ContentDigest.of(
                kind,
                draft.account(),
                draft.at(),
                parts.stream().map(Part::leaving).toList());
    }

    /**
     * What the last gate does to a draft.
     *
     * @param releasable whether a focal point may release with a reason what is held back
     * @param barred why an approval alone lets nothing leave; null where it lets something
     */
    record Hold(boolean releasable, @Nullable Refusal barred) {
        static final Hold NONE = new Hold(false, null);
    }

    /** A statement with the translations of its texts. */
    record Said(Object says, List<Translation> translations) {
        Said {
            translations = List.copyOf(translations);
        }

        /** A statement without translations. */
        Said(Object says) {
            this(says, List.of());
        }
    }

    /**
     * One message.
     *
     * @param to whom as it stands now; nobody if empty
     * @param says all that it says
     * @param before what was said until now; null where nothing was
     * @param header null where the message has that of what it replies to
     * @param drafted what its author drafted; null where all of that leaves
     * @param attached the sealed messages of other States that travel with it
     */
    record Part(
            List<MemberState> to,
            Said says,
            @Nullable Said before,
            @Nullable Header header,
            @Nullable Said drafted,
            List<Attached> attached) {
        Part {
            to = List.copyOf(to);
            attached = List.copyOf(attached);
        }

        /** A message with which nothing travels. */
        Part(List<MemberState> to, Said says, @Nullable Said before, @Nullable Header header, @Nullable Said drafted) {
            this(to, says, before, header, drafted, List.of());
        }

        /** A message of which nothing is held back. */
        Part(List<MemberState> to, Said says, @Nullable Said before, @Nullable Header header) {
            this(to, says, before, header, null);
        }

        /** A message with a header of its own, about which nothing was said before. */
        Part(MemberState to, Object says, Header header) {
            this(List.of(to), new Said(says, header.translations()), null, header);
        }

        Part with(List<Attached> sealed) {
            return new Part(to, says, before, header, drafted, sealed);
        }

        /** The same beside nothing else. */
        private Part leaving() {
            return new Part(to, says, null, header, null, attached);
        }

        private Part released() {
            return drafted == null
                    ? this
                    : new Part(to, /* says= */ drafted, /* before= */ says, header, /* drafted= */ null, attached);
        }
    }
}
