package org.headstamp.node.trace.proof;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.pki.MemberState;

/**
 * The States that a question went to before. A question that comes back to one of them would go round for ever.
 *
 * @param asker the State whose case it is
 * @param answered the States whose answers travel along, in order
 * @param alreadyAsked all States that the question says were asked
 */
public record Chain(MemberState asker, List<MemberState> answered, Set<MemberState> alreadyAsked) {
    /** How many States are asked one after the other, the next one included. */
    public static final int LONGEST = 8;

    public Chain {
        answered = List.copyOf(answered);
        alreadyAsked = Set.copyOf(alreadyAsked);
    }

    /** Why the question must not go to this State, in words; empty if it may. */
    public Optional<String> objectionTo(MemberState next) {
        if (next.equals(asker)) {
            return Optional.of("the question would come back to " + asker + ", which asks it");
        }
        if (answered.contains(next)) {
            return Optional.of("the chain " + words() + " comes back to " + next + ", whose answer travels along");
        }
        if (alreadyAsked.contains(next)) {
            return Optional.of("the question says that " + next + " was asked already");
        }
        if (new HashSet<>(answered).size() < answered.size() || answered.contains(asker)) {
            return Optional.of("the chain " + words() + " goes through one State twice");
        }
        if (answered.size() + 1 > LONGEST) {
            return Optional.of("the chain " + words() + " to " + next + " is longer than " + LONGEST + " States");
        }
        return Optional.empty();
    }

    /** Every State that must not be asked again. */
    public List<MemberState> visited() {
        var visited = new LinkedHashSet<>(answered);
        alreadyAsked.stream().sorted().forEach(visited::add);
        return List.copyOf(visited);
    }

    private String words() {
        var words = new StringBuilder(asker.toString());
        answered.forEach(state -> words.append(" → ").append(state));
        return words.toString();
    }
}
