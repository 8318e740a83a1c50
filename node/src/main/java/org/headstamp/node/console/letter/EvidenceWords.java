package org.headstamp.node.console.letter;

import org.headstamp.node.console.frame.Say;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.bundle.EvidenceStatement;

/** What a piece of evidence says, in the language of its reader. */
public record EvidenceWords(Say say) {
    /** The same that a bundle says of it, about that State. */
    public String of(MemberState about, EvidenceStatement statement) {
        var state = say.state(about);
        return switch (statement) {
            case EvidenceStatement.NotDelivered(var until) -> say.text("paper.not-delivered", state, say.time(until));
            case EvidenceStatement.Silent(var acknowledged, var deadline, var last) ->
                say.text(
                        acknowledged ? "paper.not-answered" : "paper.not-acknowledged",
                        state,
                        say.time(deadline),
                        last);
            case EvidenceStatement.Sent(var number, var at) ->
                say.text("paper.was-sent", say.number(number), state, say.time(at));
        };
    }
}
