package org.headstamp.node.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.answering.Examination;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceAnswer;
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

    /** What decides about the answer that an examination composed. */
    static AnswerFacts of(Examination examination, Set<LotNotice> notices) {
        var asked = examination.question();
        var answer = examination.answer();
        return new AnswerFacts(
                asked.asker(),
                asked.receivedAt(),
                asked.question().questions(),
                asked.header().priority(),
                asked.header().handling().code(),
                examination.searches().stream().map(ItemFacts::of).toList(),
                answer.outcome(),
                answer.parties().anyMatch(AnswerFacts::mayBeAPerson),
                answer.completeness() != Completeness.FULL || !answer.withheld().isEmpty(),
                namesForce(answer),
                answer.caveats(),
                // The node itself remarks on nothing but transfers that it leaves out.
                examination.certain().stream()
                                .anyMatch(record -> record.history().cut())
                        || !answer.remarks().isEmpty(),
                notices.contains(LotNotice.UNDER_ALERT),
                notices.contains(LotNotice.UNDER_INVESTIGATION));
    }

    private static boolean mayBeAPerson(PartyDisclosure party) {
        return party.role() == null || party.role() == PartyRole.PERSON;
    }

    private static boolean namesForce(TraceAnswer answer) {
        return answer.outcome() == TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE
                || answer.transferHistory().stream().anyMatch(event -> event.kind() == TransferKind.ISSUED_TO_FORCE)
                || answer.parties()
                        .anyMatch(party -> party.role() == PartyRole.FORCE || party.role() == PartyRole.GOVERNMENT);
    }

    boolean anyItemIs(ItemFacts.Match match) {
        return items.stream().anyMatch(item -> item.match() == match);
    }
}
