package org.headstamp.node.trace.onward;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.OnwardLink;
import org.headstamp.pki.MemberState;

/**
 * The next question, ready to be drafted, after an answer that names a further State.
 *
 * @param trace the question that was answered
 * @param answer the message that answers it
 * @param to the State named
 * @param obstacles what stands against it now, in words; empty when it can be drafted
 */
public record OnwardProposal(
        TraceId trace,
        MessageId answer,
        MemberState to,
        TraceQuestion question,
        Header header,
        OnwardLink link,
        List<String> obstacles) {
    public OnwardProposal {
        obstacles = List.copyOf(obstacles);
    }

    OnwardProposal with(List<String> found) {
        return new OnwardProposal(trace, answer, to, question, header, link, found);
    }
}
