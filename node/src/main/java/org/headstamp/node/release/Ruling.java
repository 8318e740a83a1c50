package org.headstamp.node.release;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Whether one message may be used in one way, in words that quote its handling. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ruling.Allowed.class, name = "allowed"),
    @JsonSubTypes.Type(value = Ruling.NeedsConsent.class, name = "needs-consent"),
    @JsonSubTypes.Type(value = Ruling.NeedsConfirmation.class, name = "needs-confirmation"),
    @JsonSubTypes.Type(value = Ruling.Forbidden.class, name = "forbidden")
})
public sealed interface Ruling {
    /** Of which message. */
    MessageId message();

    /**
     * It may.
     *
     * @param cautions what its sender says of the worth of the information, and the conditions of its leave
     */
    record Allowed(MessageId message, List<String> cautions) implements Ruling {
        public Allowed {
            cautions = List.copyOf(cautions);
        }
    }

    /**
     * Not without leave.
     *
     * @param of the State that can give it
     * @param through the State that passed the message on to us and can ask for it; null when we can
     * @param leave what to ask for
     * @param states to which States, when it is to be passed on
     * @param noticeSuffices whether a disclosure notice, delivered before, does in place of leave
     */
    record NeedsConsent(
            MessageId message,
            MemberState of,
            @Nullable MemberState through,
            ReleaseUse leave,
            Set<MemberState> states,
            boolean noticeSuffices,
            String reason)
            implements Refusal {
        public NeedsConsent {
            states = Set.copyOf(states);
        }

        @Override
        public String wayOut() {
            if (through != null) {
                return "ask " + through + ", which passed it on, to obtain leave of " + of + " for " + leave;
            }
            var leaveOf = "ask " + of + " for leave for " + leave + " in reply to this message";
            return noticeSuffices ? leaveOf + ", or send it a disclosure notice and await its delivery" : leaveOf;
        }
    }

    /** Not before a person confirmed that the use keeps to the sender's own words. */
    record NeedsConfirmation(MessageId message, MemberState of, String ownWords, String reason) implements Refusal {
        @Override
        public String wayOut() {
            return "a person confirms that this use keeps to these words";
        }
    }

    /** Not at all. */
    record Forbidden(MessageId message, MemberState by, String reason) implements Refusal {
        @Override
        public String wayOut() {
            return "only a new message of " + by + " with another handling changes that";
        }
    }

    /** It may not, as things stand. */
    sealed interface Refusal extends Ruling {
        /** In words that quote the handling. */
        String reason();

        /** What would have to happen first, in words. */
        String wayOut();

        /** Message, reason and way out in one sentence. */
        default String sentence() {
            return "message " + message() + ": " + reason() + "; " + wayOut();
        }
    }
}
