package org.headstamp.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/**
 * Asks whether the comparison would have seen it: changes one thing in what was read, compares again, and demands that
 * something does not agree any more. What does not occur in a short week cannot be changed and is left out.
 */
final class CounterProof {
    private final Map<String, StateBooks> books;
    private final Ledger ledger;

    CounterProof(Map<String, StateBooks> books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    /** @param comparison the whole of it, which writes what it finds into a ledger */
    void run(BiFunction<Map<String, StateBooks>, Ledger, Ledger> comparison) {
        int before = comparison.apply(books, new Ledger()).disagreements().size();
        each((what, changed) -> {
            int after = comparison.apply(changed, new Ledger()).disagreements().size();
            ledger.check(Invariant.WOULD_HAVE_BEEN_SEEN, after > before, "nothing was said when " + what);
        });
    }

    /** Told what was changed and how the books look then. */
    @FunctionalInterface
    private interface Changed {
        void look(String what, Map<String, StateBooks> changed);
    }

    private void each(Changed changed) {
        for (var state : books.values()) {
            dropped(state, "a message that arrived is lost", of(AuditKind.AUDIT_KIND_MESSAGE_RECEIVED), changed);
            dropped(state, "a message that left is not in the log", of(AuditKind.AUDIT_KIND_MESSAGE_SEALED), changed);
            dropped(state, "a receipt is lost", of(AuditKind.AUDIT_KIND_RECEIPT_RECEIVED), changed);
            dropped(state, "a second person did not approve", outcome("SECOND_PERSON"), changed);
            dropped(state, "a draft has nobody who made it", outcome("TWO_PERSONS"), changed);
            dropped(state, "evidence was not issued", outcome("EVIDENCE_NOT_OPENED_ISSUED"), changed);
            dropped(state, "evidence did not arrive", outcome("EVIDENCE_NOT_OPENED_RECEIVED"), changed);
            dropped(
                    state,
                    "a deadline did not pass",
                    outcome("DEADLINE_ACKNOWLEDGEMENT_PASSED").and(CounterProof::isOfOwnQuestion),
                    changed);
            dropped(state, "a change of state is not in the log", outcome("Answered"), changed);
            twice(state, changed);
            untold(state, changed);
        }
    }

    private void dropped(StateBooks state, String what, Predicate<AuditEntry> which, Changed changed) {
        state.log()
                .all()
                .filter(entry -> !entry.getCaseId().isEmpty())
                .filter(which)
                .findFirst()
                .ifPresent(entry -> changed.look(
                        what + " in " + state.state(),
                        with(state.with(state.log().without(entry)))));
    }

    private void twice(StateBooks state, Changed changed) {
        state.log()
                .of(AuditKind.AUDIT_KIND_MESSAGE_RECEIVED)
                .findFirst()
                .ifPresent(entry -> changed.look(
                        "a message is there twice in " + state.state(),
                        with(state.with(state.log().twice(entry)))));
    }

    private void untold(StateBooks state, Changed changed) {
        firstLine(state, "QUESTION_SENT")
                .ifPresent(found -> changed.look(
                        "a line is missing on a time line of " + state.state(),
                        with(state.with(found.getKey(), found.getValue()))));
    }

    private static Optional<Map.Entry<String, CaseBook>> firstLine(StateBooks state, String code) {
        return state.cases().entrySet().stream()
                .flatMap(entry -> entry.getValue().timeLine().stream()
                        .filter(line -> line.code().equals(code))
                        .map(line -> Map.entry(entry.getKey(), entry.getValue().without(line))))
                .findFirst();
    }

    private Map<String, StateBooks> with(StateBooks changed) {
        var others = new LinkedHashMap<>(books);
        others.put(changed.state(), changed);
        return others;
    }

    private static Predicate<AuditEntry> of(AuditKind kind) {
        return entry -> entry.getKind() == kind;
    }

    /** The clocks of the State asked are reminders to its own people, of which nothing is proven. */
    private static boolean isOfOwnQuestion(AuditEntry entry) {
        return entry.getSubject().startsWith("trace/");
    }

    private static Predicate<AuditEntry> outcome(String outcome) {
        return entry -> entry.getOutcome().equals(outcome);
    }
}
