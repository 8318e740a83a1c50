package org.headstamp.node.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether an answer leaves without a person. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Leaves.class, name = "leaves"),
    @JsonSubTypes.Type(value = Decision.NeedsPerson.class, name = "needs-person")
})
public sealed interface Decision {
    /**
     * It leaves.
     *
     * @param policy id and version of the policy that lets it
     */
    record Leaves(String policy) implements Decision {}

    /**
     * It waits for a person.
     *
     * @param always reasons that hold under every policy
     * @param policies what each policy in force says against it
     */
    record NeedsPerson(List<HoldReason> always, List<Objection> policies) implements Decision {
        public NeedsPerson {
            always = List.copyOf(always);
            policies = List.copyOf(policies);
        }

        static NeedsPerson because(HoldReason reason) {
            return new NeedsPerson(List.of(reason), List.of());
        }

        /** Every reason once. */
        @JsonIgnore
        public Set<HoldReason> reasons() {
            var reasons = new TreeSet<>(always);
            policies.forEach(objection -> reasons.addAll(objection.reasons()));
            return reasons;
        }
    }

    /**
     * Why one policy does not let the answer leave.
     *
     * @param policy id and version
     */
    record Objection(String policy, List<HoldReason> reasons) {
        public Objection {
            reasons = List.copyOf(reasons);
        }
    }
}
