package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.headstamp.demo.CaseBook.Line;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** Every change of state is in the log and on the time line, one to one, and the record shows the last of them. */
final class StateCheck {
    private static final Set<String> STEPS_OF_A_POLICY = Set.of("Searching", "AwaitingApproval");

    private final StateBooks books;
    private final Ledger ledger;
    private final Map<String, List<Told>> byCase = new HashMap<>();
    private final Map<String, List<Told>> bySubject = new HashMap<>();

    /** A line, and for which kinds of record it has told its change. */
    private record Told(String caseId, Line line, Set<String> kinds) {
        String kind() {
            return line.subject().split("/")[0];
        }
    }

    StateCheck(StateBooks books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
        books.cases()
                .forEach((id, book) -> book.timeLine().forEach(line -> {
                    var told = new Told(id, line, new HashSet<>());
                    byCase.computeIfAbsent(id, key -> new ArrayList<>()).add(told);
                    bySubject
                            .computeIfAbsent(line.subject(), key -> new ArrayList<>())
                            .add(told);
                }));
    }

    void run() {
        changes().forEach(this::isTold);
        byCase.values().stream().flatMap(List::stream).forEach(this::isLogged);
        books.cases().values().forEach(book -> {
            book.traces().forEach(trace -> shows("trace", trace));
            book.requests().forEach(request -> shows("answering-trace", request));
        });
    }

    /** Clocks have states of their own, which are no business of the people of a case. */
    private Stream<AuditEntry> changes() {
        return books.log()
                .of(AuditKind.AUDIT_KIND_STATE_CHANGED)
                .filter(entry -> !entry.getCaseId().isEmpty())
                .filter(entry -> !entry.getOutcome().startsWith("DEADLINE_"));
    }

    private void isTold(AuditEntry change) {
        var kind = change.getSubject().split("/")[0];
        boolean byPolicy = change.getActor().startsWith("policy ") && STEPS_OF_A_POLICY.contains(change.getOutcome());
        if (byPolicy || StateWords.isToldElsewhere(kind, change.getOutcome())) {
            return;
        }
        var line = candidates(kind, change)
                .filter(told -> !told.kinds().contains(kind) && tells(kind, told.line(), change))
                .min(Comparator.comparingInt(
                        told -> StateWords.vagueness(kind, told.line().code())));
        line.ifPresent(told -> told.kinds().add(kind));
        ledger.check(
                Invariant.CHANGE_IS_TOLD,
                line.isPresent(),
                change.getSubject() + " of " + books.state() + " came to " + change.getOutcome()
                        + ", and no line of case " + change.getCaseId() + " says so");
    }

    /** What belongs to a question, or to the case as a whole, is told in lines about these. */
    private Stream<Told> candidates(String kind, AuditEntry change) {
        return switch (kind) {
            case "case", "sub-query", "trace-message" -> byCase.getOrDefault(change.getCaseId(), List.of()).stream();
            default -> bySubject.getOrDefault(change.getSubject(), List.of()).stream();
        };
    }

    private static boolean tells(String kind, Line line, AuditEntry change) {
        var state = change.getOutcome();
        return switch (kind) {
            case "case" -> line.feature().equals("CASE") && line.code().equals(state);
            case "trace-message" ->
                line.code().endsWith("_" + state) || line.code().equals(state);
            case "task" -> line.code().startsWith(state + "_");
            default -> StateWords.tells(kind, line.code(), state);
        };
    }

    private void isLogged(Told told) {
        boolean ofTheCase =
                told.line().feature().equals("CASE") && !told.line().code().startsWith("OPENED");
        if (StateWords.alwaysTells(told.kind(), told.line().code()) || ofTheCase) {
            ledger.check(
                    Invariant.LINE_IS_LOGGED,
                    !told.kinds().isEmpty(),
                    "case " + told.caseId() + " in " + books.state() + ": the log has no change for the line "
                            + told.line());
        }
    }

    private void shows(String kind, JsonNode record) {
        var states = books.log()
                .ofSubject(kind + "/" + record.path("id").asText())
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_STATE_CHANGED)
                .map(AuditEntry::getOutcome)
                .filter(outcome -> !outcome.startsWith("DEADLINE_") && !outcome.equals("SECOND_APPROVAL_OVERDUE"))
                .toList();
        var shown = record.path("state").asText();
        ledger.check(
                Invariant.LOG_MATCHES_STATE,
                !states.isEmpty() && states.getLast().equals(shown),
                kind + " " + record.path("id").asText() + " of " + books.state() + " is " + shown + ", the log says "
                        + states);
    }
}
