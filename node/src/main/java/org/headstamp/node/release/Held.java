package org.headstamp.node.release;

import java.util.List;
import java.util.Set;
import org.headstamp.pki.MemberState;

/**
 * What is at hand, at the moment of the decision, to lift the restrictions of one message.
 *
 * @param grants leave that its sender gave and that holds now
 * @param noticed whether a notice of the disclosure was delivered to its sender
 * @param wordsKept whether a person confirmed that this use keeps to the sender's own words
 */
public record Held(List<Grant> grants, boolean noticed, boolean wordsKept) {
    /** Nothing. */
    public static final Held NOTHING = new Held(List.of(), false, false);

    public Held {
        grants = List.copyOf(grants);
    }

    /**
     * Leave for one use; for passing on, to these States and no others.
     *
     * @param conditions of the State that gave it, empty when there are none
     */
    public record Grant(ReleaseUse use, Set<MemberState> states, String conditions) {
        public Grant {
            states = Set.copyOf(states);
        }
    }

    boolean leaveFor(ReleaseUse use, Set<MemberState> states) {
        return states.isEmpty()
                ? grants.stream().anyMatch(grant -> grant.use() == use)
                : states.stream()
                        .allMatch(state -> grants.stream()
                                .anyMatch(grant ->
                                        grant.use() == use && grant.states().contains(state)));
    }
}
