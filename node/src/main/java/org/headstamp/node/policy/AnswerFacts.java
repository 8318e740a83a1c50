package org.headstamp.node.policy;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/**
 * Everything that decides whether an answer may leave without a person, and nothing that it says. It is kept, so that a
 * draft of a policy can be tried on what was asked before.
 *
 * @param outcome that the records show by themselves
 * @param namesPerson the answer tells of a person, or of a party whose role the records do not say
 * @param withholds the answer holds something back
 * @param namesForce the answer tells of a security force
 * @param historyCut more transfers exist than the answer shows
 * @param underAlert an alert names a lot of the answer
 * @param underInvestigation a parallel investigation concerns a lot of the answer
 */
public record AnswerFacts(
        MemberState asker,
        Instant receivedAt,
        List<Question> questions,
        Priority priority,
        Handling.Code handling,
        List<ItemFacts> items,
        TraceOutcome outcome,
        boolean namesPerson,
        boolean withholds,
        boolean namesForce,
        List<Caveat> caveats,
        boolean historyCut,
        boolean underAlert,
        boolean underInvestigation) {
    public AnswerFacts {
        questions = List.copyOf(questions);
        items = List.copyOf(items);
        caveats = List.copyOf(caveats);
    }

    boolean anyItemIs(ItemFacts.Match match) {
        return items.stream().anyMatch(item -> item.match() == match);
    }
}
