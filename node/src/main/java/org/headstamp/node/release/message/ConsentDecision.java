package org.headstamp.node.release.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Leave, or that there is none. A later decision about the same request takes the place of an earlier one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsentDecision.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = ConsentDecision.Refused.class, name = "refused")
})
public sealed interface ConsentDecision {
    /**
     * Given.
     *
     * @param states to which of the States named it may be passed on
     * @param validUntil null when without end
     * @param conditions in the language of the message, empty when there are none
     */
    record Granted(List<MemberState> states, @Nullable Instant validUntil, String conditions)
            implements ConsentDecision {
        public Granted {
            states = ConsentQuestion.distinct(Checked.list("states", states, ConsentQuestion.MOST_STATES));
            conditions = Checked.optionalText("conditions", conditions, 4000);
        }

        /** Whether it holds at an instant. */
        public boolean holds(Instant at) {
            return validUntil == null || at.isBefore(validUntil);
        }
    }

    /** Refused, or withdrawn after it was given. */
    record Refused(Ground ground) implements ConsentDecision {
        public Refused {
            ground = Checked.present("ground", ground);
        }
    }

    /** A code for logs and time lines. */
    default String code() {
        return switch (this) {
            case Granted granted -> "CONSENT_GRANTED";
            case Refused(var ground) -> "CONSENT_REFUSED_" + ground;
        };
    }

    /**
     * Makes sure that it answers a question: leave to pass on names some of the States asked for and no others.
     *
     * @throws InvalidValueException if it does not
     */
    default void requireAnswers(ConsentQuestion question) {
        if (!(this instanceof Granted granted)) {
            return;
        }
        for (var state : granted.states()) {
            if (!question.states().contains(state)) {
                throw new InvalidValueException("states", "names {0}, which was not asked for", state);
            }
        }
        if (question.use() == ReleaseUse.ONWARD_TRACE && granted.states().isEmpty()) {
            throw new InvalidValueException("states", "must name to which of the States asked for");
        }
    }
}
