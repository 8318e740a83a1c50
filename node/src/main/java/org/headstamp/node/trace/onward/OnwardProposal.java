package org.headstamp.node.trace.onward;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.Obstacle;
import org.headstamp.node.trace.proof.OnwardLink;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.pki.MemberState;

/**
 * The next question, ready to be drafted, after an answer that names a further State.
 *
 * @param trace the question that was answered
 * @param answer the message that answers it
 * @param to the State named
 * @param standing what stands against it now; empty when it can be drafted
 */
public record OnwardProposal(
        TraceId trace,
        MessageId answer,
        MemberState to,
        TraceQuestion question,
        Header header,
        OnwardLink link,
        @JsonIgnore List<Obstacle> standing) {
    public OnwardProposal {
        standing = List.copyOf(standing);
    }

    /** The same in words. */
    @JsonProperty
    public List<String> obstacles() {
        return standing.stream().map(Obstacle::words).toList();
    }

    /** @throws OnwardRefusedException naming everything that stands against it */
    void requireFree() {
        if (!standing.isEmpty()) {
            throw new OnwardRefusedException(
                    "the question cannot go on to {0}: {1}",
                    to,
                    String.join(". ", obstacles()),
                    standing.stream().map(Obstacle::kind).toList());
        }
    }

    OnwardProposal with(List<Obstacle> found) {
        return new OnwardProposal(trace, answer, to, question, header, link, found);
    }
}
