package org.headstamp.node.console.administration;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.policy.AnswerPolicy;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * A policy in its versions.
 *
 * @param versions some of them, the newest first
 * @param newest of all versions
 * @param next version before which the next page begins; 0 on the last one
 * @param visitor account of who looks, who cannot approve what it made
 * @param refusal key of a text that says why something was refused; empty if nothing was
 */
record PolicyView(
        PolicyId id,
        PolicyVersion newest,
        List<PolicyVersion> versions,
        int next,
        String visitor,
        Entered form,
        String refusal) {
    PolicyView {
        versions = List.copyOf(versions);
    }

    public boolean retired() {
        return newest.standing() == PolicyVersion.Standing.RETIRED;
    }

    /** Whether it is the draft that can be approved here: the newest version. */
    public boolean waits(PolicyVersion version) {
        return version.standing() == PolicyVersion.Standing.DRAFT && version.version() == newest.version();
    }

    public boolean madeByVisitor(PolicyVersion version) {
        return version.madeBy().equals(visitor);
    }

    public @Nullable AnswerPolicy answer(PolicyVersion version) {
        return version.rules() instanceof AnswerPolicy rules ? rules : null;
    }

    public @Nullable OnwardPolicy onward(PolicyVersion version) {
        return version.rules() instanceof OnwardPolicy rules ? rules : null;
    }
}
