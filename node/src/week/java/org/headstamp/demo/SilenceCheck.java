package org.headstamp.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.proto.log.v1.AuditEntry;

/** A deadline for another State that passed is proven by evidence of the State that waited, and by none else. */
final class SilenceCheck {
    private static final Map<String, String> PROOFS = Map.of(
            "DEADLINE_ACKNOWLEDGEMENT_PASSED", "NOT_OPENED",
            "DEADLINE_ANSWER_PASSED", "NOT_ANSWERED",
            "DEADLINE_DELAYED_ANSWER_PASSED", "NOT_ANSWERED");
    private static final String ISSUED = "_ISSUED";

    private final Map<String, StateBooks> books;
    private final Ledger ledger;

    SilenceCheck(Map<String, StateBooks> books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    void run() {
        for (var own : books.values()) {
            proven(own);
            evidence(own).forEach(entry -> {
                ledger.evidence(entry.getOutcome());
                shared(own, entry);
            });
        }
    }

    /** Per question and kind there are as many deadlines that passed as pieces of evidence. */
    private void proven(StateBooks own) {
        var requests = new HashMap<String, String>();
        own.cases().values().stream()
                .flatMap(book -> book.traces().stream())
                .forEach(trace -> requests.put(
                        "trace/" + trace.path("id").asText(),
                        trace.path("request").asText()));
        var passed = new HashMap<String, Integer>();
        own.log()
                .all()
                .filter(entry -> requests.containsKey(entry.getSubject()))
                .filter(entry -> PROOFS.containsKey(entry.getOutcome()))
                .forEach(entry -> passed.merge(
                        PROOFS.get(entry.getOutcome()) + " of " + requests.get(entry.getSubject()), 1, Integer::sum));
        var proven = new HashMap<String, Integer>();
        evidence(own)
                .filter(entry -> entry.getOutcome().endsWith(ISSUED))
                .filter(entry -> PROOFS.containsValue(kind(entry)))
                .forEach(entry -> proven.merge(kind(entry) + " of " + entry.getMessageId(), 1, Integer::sum));
        var all = new HashSet<>(passed.keySet());
        all.addAll(proven.keySet());
        for (var each : all) {
            int times = passed.getOrDefault(each, 0);
            int proofs = proven.getOrDefault(each, 0);
            ledger.check(
                    Invariant.SILENCE_IS_PROVEN,
                    times == proofs,
                    each + " in " + own.state() + ": " + times + " deadlines passed, " + proofs
                            + " pieces of evidence");
        }
    }

    /** What one State issued the other received, and nobody received what was not issued. */
    private void shared(StateBooks own, AuditEntry entry) {
        var mirrored = entry.getOutcome().endsWith(ISSUED)
                ? entry.getOutcome().replace(ISSUED, "_RECEIVED")
                : entry.getOutcome().replace("_RECEIVED", ISSUED);
        var peer = books.get(entry.getPeer());
        long there = peer == null
                ? 0
                : peer.log()
                        .ofMessage(entry.getMessageId())
                        .filter(other -> other.getSubject().startsWith("evidence/"))
                        .filter(other -> other.getOutcome().equals(mirrored))
                        .filter(other -> other.getContentSha256().equals(entry.getContentSha256()))
                        .filter(other -> other.getSealSha256().equals(entry.getSealSha256()))
                        .count();
        ledger.check(
                Invariant.SILENT_STATE_KNOWS,
                there == 1,
                entry.getOutcome() + " about " + entry.getMessageId() + " in " + own.state() + ": " + entry.getPeer()
                        + " has it " + there + " times");
    }

    private static Stream<AuditEntry> evidence(StateBooks books) {
        return books.log().all().filter(entry -> entry.getSubject().startsWith("evidence/"));
    }

    private static String kind(AuditEntry evidence) {
        return evidence.getOutcome().replace("EVIDENCE_", "").replace(ISSUED, "");
    }
}
