package org.headstamp.node.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.Refusal;
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
            @JsonIgnore Refusal why)
            implements Denied {
        public NeedsConsent {
            states = Set.copyOf(states);
        }

        @Override
        public Refusal wayOut() {
            if (through != null) {
                return Refusal.of("ask {0}, which passed it on, to obtain leave of {1} for {2}", through, of, leave);
            }
            return noticeSuffices
                    ? Refusal.of(
                            "ask {0} for leave for {1} in reply to this message, or send it a disclosure notice"
                                    + " and await its delivery",
                            of, leave)
                    : Refusal.of("ask {0} for leave for {1} in reply to this message", of, leave);
        }
    }

    /** Not before a person confirmed that the use keeps to the sender's own words. */
    record NeedsConfirmation(
            MessageId message,
            MemberState of,
            String ownWords,
            @JsonIgnore Refusal why) implements Denied {
        @Override
        public Refusal wayOut() {
            return Refusal.of("a person confirms that this use keeps to these words");
        }
    }

    /** Not at all. */
    record Forbidden(
            MessageId message, MemberState by, @JsonIgnore Refusal why) implements Denied {
        @Override
        public Refusal wayOut() {
            return Refusal.of("only a new message of {0} with another handling changes that", by);
        }
    }

    /** It may not, as things stand. */
    sealed interface Denied extends Ruling {
        /** Quotes the handling. */
        Refusal why();

        /** The same in words. */
        @JsonProperty
        default String reason() {
            return why().english();
        }

        /** What would have to happen first. */
        Refusal wayOut();

        /** Message, reason and way out in one sentence. */
        default Refusal sentence() {
            return Refusal.of("message {0}: {1}; {2}", message(), why(), wayOut());
        }
    }
}
