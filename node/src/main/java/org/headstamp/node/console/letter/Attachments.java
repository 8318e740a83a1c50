package org.headstamp.node.console.letter;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.proof.AttachedProofs;
import org.headstamp.node.trace.proof.OnwardLink;
import org.headstamp.pki.MemberState;

/** Finds the sealed messages that travel with a question. */
@Singleton
public class Attachments {
    private final AttachedProofs proofs;

    Attachments(AttachedProofs proofs) {
        this.proofs = proofs;
    }

    /** The answers that it follows on, each with the leave to pass it on; nothing for one that follows on none. */
    public List<Attached> of(TraceId question, MemberState to) {
        return proofs.link(question).map(link -> of(link, to)).orElse(List.of());
    }

    /** The same for a question that was not drafted yet. */
    public List<Attached> of(OnwardLink link, MemberState to) {
        return proofs.travelling(link, to).stream()
                .flatMap(proof -> Stream.of(proof.answer(), proof.consent()))
                .filter(Objects::nonNull)
                .map(Attached::of)
                .toList();
    }
}
