package org.headstamp.node.console.ask;

import java.util.List;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.trace.onward.OnwardProposal;
import org.headstamp.node.trace.proof.Obstacle;
import org.headstamp.node.trace.proof.ObstacleKind;
import org.headstamp.pki.MemberState;

/**
 * The next question, and what stands against it.
 *
 * @param refusals of the State or States whose answers would travel along
 * @param asked requests of ours for consent to that
 */
record OnwardView(OnwardProposal proposal, List<Ruling.Denied> refusals, List<AskedConsent> asked) {
    OnwardView {
        refusals = List.copyOf(refusals);
        asked = List.copyOf(asked);
    }

    public MemberState to() {
        return proposal.to();
    }

    public boolean isFree() {
        return proposal.standing().isEmpty();
    }

    public List<ObstacleKind> obstacles() {
        return proposal.standing().stream().map(Obstacle::kind).distinct().toList();
    }

    /** What consent would have to be asked for. */
    public List<Ruling.NeedsConsent> unasked() {
        return refusals.stream()
                .filter(Ruling.NeedsConsent.class::isInstance)
                .map(Ruling.NeedsConsent.class::cast)
                .toList();
    }

    /** What a person would have to confirm. */
    public List<Ruling.NeedsConfirmation> unconfirmed() {
        return refusals.stream()
                .filter(Ruling.NeedsConfirmation.class::isInstance)
                .map(Ruling.NeedsConfirmation.class::cast)
                .toList();
    }
}
