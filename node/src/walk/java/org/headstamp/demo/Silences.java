package org.headstamp.demo;

import static org.headstamp.demo.CaseBooks.text;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/**
 * Every clock stands in the log with what became of it, and every one that ran out against the other State is proven to
 * that State: where it had receipted the question, by evidence that both hold.
 */
final class Silences {
    /** What is seen where there was one. */
    static final String SILENCE = "a silence is proven";

    private static final Set<String> ENDS = Set.of("MET", "PASSED", "DROPPED", "REPLACED");

    private final CaseBooks books;
    private final Findings findings;

    Silences(CaseBooks books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    void check() {
        TwoNodes.STATES.forEach(this::clocks);
        for (var trace : books.asked()) {
            var question = text(trace, "id");
            var request = text(trace, "request");
            var steps = books.log("XA").stream()
                    .filter(entry -> entry.getSubject().equals("trace/" + question)
                            || entry.getMessageId().equals(request))
                    .toList();
            proven(question, request, "NOT_OPENED", unopened(steps));
            proven(question, request, "NOT_ANSWERED", unanswered(steps));
        }
        secondPersons();
    }

    /** One entry for each clock that was set, and one for each that ended. */
    private void clocks(String state) {
        var deadlines = books.deadlines(state);
        for (var deadline : deadlines) {
            var same = deadlines.stream()
                    .filter(each -> each.path("kind").equals(deadline.path("kind")))
                    .filter(each -> each.path("subject").equals(deadline.path("subject")))
                    .toList();
            var subject = deadline.at("/subject/kind").asText() + "/"
                    + deadline.at("/subject/id").asText();
            var name = "DEADLINE_" + text(deadline, "kind") + "_";
            logged(state, subject, name + "SET", same.size());
            for (var end : ENDS) {
                logged(
                        state,
                        subject,
                        name + end,
                        same.stream()
                                .filter(each -> text(each, "state").equals(end))
                                .count());
            }
        }
    }

    private void logged(String state, String subject, String outcome, long expected) {
        long found = books.log(state, AuditKind.AUDIT_KIND_STATE_CHANGED)
                .filter(entry -> entry.getSubject().equals(subject))
                .filter(entry -> entry.getOutcome().equals(outcome))
                .count();
        findings.expect(
                found == expected,
                subject + " of " + state + " has " + expected + " clocks that are " + outcome + ", its log " + found);
    }

    /** How often nobody took a question up in time that the other node had receipted. */
    private static long unopened(List<AuditEntry> steps) {
        return passings(steps, "DEADLINE_ACKNOWLEDGEMENT_PASSED").stream()
                .filter(passing -> isReceipted(steps.subList(0, passing)))
                .count();
    }

    /** The same for the answer; while a reply is being clarified there is one. */
    private static long unanswered(List<AuditEntry> steps) {
        return List.of("DEADLINE_ANSWER_PASSED", "DEADLINE_DELAYED_ANSWER_PASSED").stream()
                .flatMap(outcome -> passings(steps, outcome).stream())
                .map(passing -> steps.subList(0, passing))
                .filter(Silences::isReceipted)
                .filter(before -> !state(before).equals("Clarifying"))
                .count();
    }

    private static List<Integer> passings(List<AuditEntry> steps, String outcome) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).getOutcome().equals(outcome))
                .boxed()
                .toList();
    }

    private static boolean isReceipted(List<AuditEntry> before) {
        return before.stream().anyMatch(entry -> entry.getKind() == AuditKind.AUDIT_KIND_RECEIPT_RECEIVED);
    }

    private static String state(List<AuditEntry> before) {
        return before.stream()
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_STATE_CHANGED)
                .map(AuditEntry::getOutcome)
                .filter(outcome -> !outcome.startsWith("DEADLINE_"))
                .reduce("", (earlier, later) -> later);
    }

    private void proven(String question, String request, String silence, long passed) {
        long issued = evidence("XA", request, silence + "_ISSUED");
        long received = evidence("XB", request, silence + "_RECEIVED");
        if (issued > 0) {
            findings.saw(SILENCE);
        }
        findings.expect(
                passed == issued && issued == received,
                "question " + question + " was " + silence + " in time " + passed + " times, which XA proved " + issued
                        + " times; XB has " + received + " proofs");
    }

    private long evidence(String state, String request, String outcome) {
        return books.log(state, AuditKind.AUDIT_KIND_STATE_CHANGED)
                .filter(entry -> entry.getSubject().startsWith("evidence/"))
                .filter(entry -> entry.getMessageId().equals(request))
                .filter(entry -> entry.getOutcome().equals("EVIDENCE_" + outcome))
                .count();
    }

    private void secondPersons() {
        for (var state : TwoNodes.STATES) {
            long passed = outcomes(state, "DEADLINE_SECOND_APPROVAL_PASSED");
            long told = outcomes(state, "SECOND_APPROVAL_OVERDUE");
            findings.expect(
                    passed == told,
                    "in " + passed + " matters the second person of " + state + " was late, which was told " + told
                            + " times");
        }
    }

    private long outcomes(String state, String outcome) {
        return books.log(state).stream()
                .filter(entry -> entry.getOutcome().equals(outcome))
                .count();
    }
}
