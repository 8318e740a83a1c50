package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/**
 * Compares at the end of the week what the States hold: each check counts how often it was made, and tells each case in
 * which it failed.
 */
final class Ledger {
    private static final Set<String> MADE_BY_THE_NODE =
            Set.of("CONFLICT_NOTICE", "EVIDENCE_NOTICE", "WITHDRAWAL_CONFIRMATION");
    private static final Set<String> LIGHT =
            Set.of("ACKNOWLEDGEMENT", "PROGRESS_ENQUIRY", "PROGRESS_REPORT", "DELAY_NOTICE");

    private final Map<Invariant, Integer> checked = new EnumMap<>(Invariant.class);
    private final List<String> disagreements = new ArrayList<>();
    private final Map<String, Integer> messages = new TreeMap<>();
    private final Map<String, Integer> evidence = new TreeMap<>();

    /** What must hold. */
    enum Invariant {
        /** What one State sent and had receipted, the other holds, once, with the same digests. */
        BOTH_SIDES_HOLD_THE_SAME,
        /** Two persons stand behind a message, or a policy; one behind a light one. */
        APPROVED,
        /** Every deadline that passed has its evidence. */
        SILENCE_IS_PROVEN,
        /** Nothing about a question leaves the State asked after it has confirmed the withdrawal. */
        NOTHING_AFTER_A_WITHDRAWAL,
        /** The last state in the log is the state of the record. */
        LOG_MATCHES_STATE
    }

    void check(Invariant invariant, boolean holds, String what) {
        checked.merge(invariant, 1, Integer::sum);
        if (!holds) {
            disagreements.add(invariant + ": " + what);
        }
    }

    /** Compares the messages of a case between the States that have it. */
    void compare(Matter matter, Map<String, List<JsonNode>> messagesByState) {
        messagesByState.forEach((state, held) -> held.stream()
                .filter(message -> text(message, "direction").equals("SENT"))
                .forEach(message -> compare(matter, state, message, messagesByState)));
    }

    private void compare(Matter matter, String state, JsonNode sent, Map<String, List<JsonNode>> messagesByState) {
        messages.merge(text(sent, "kind"), 1, Integer::sum);
        var there = messagesByState.getOrDefault(text(sent, "peer"), List.of()).stream()
                .filter(message -> text(message, "direction").equals("RECEIVED"))
                .filter(message -> text(message, "id").equals(text(sent, "id")))
                .toList();
        boolean same = there.size() == 1
                && text(there.getFirst(), "content").equals(text(sent, "content"))
                && text(there.getFirst(), "seal").equals(text(sent, "seal"));
        check(
                Invariant.BOTH_SIDES_HOLD_THE_SAME,
                text(sent, "state").equals("DELIVERED") && same,
                matter + ": " + text(sent, "kind") + " " + text(sent, "id") + " of " + state + " is "
                        + text(sent, "state") + ", held there " + there.size() + " times");
    }

    /** Who stands behind each message of a State, by its log. */
    void approvals(Matter matter, StateLog log) {
        log.ofCase(matter.caseId())
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                .filter(entry -> !MADE_BY_THE_NODE.contains(entry.getOutcome()))
                .forEach(entry -> approved(matter, log, entry));
    }

    private void approved(Matter matter, StateLog log, AuditEntry sealed) {
        var before = log.ofCase(matter.caseId())
                .takeWhile(entry -> !entry.equals(sealed))
                .toList();
        var drafted = actors(before, AuditKind.AUDIT_KIND_DRAFTED);
        var approved = actors(before, AuditKind.AUDIT_KIND_APPROVED);
        boolean byPolicy = approved.stream().anyMatch(actor -> actor.startsWith("policy "));
        var all = new HashSet<>(drafted);
        all.addAll(approved);
        boolean light = LIGHT.contains(sealed.getOutcome());
        check(
                Invariant.APPROVED,
                byPolicy || (light ? !drafted.isEmpty() : !approved.isEmpty() && all.size() > 1),
                matter + ": " + sealed.getOutcome() + " of " + log.state() + " left with " + all);
    }

    private static Set<String> actors(List<AuditEntry> entries, AuditKind kind) {
        return entries.stream()
                .filter(entry -> entry.getKind() == kind)
                .map(AuditEntry::getActor)
                .collect(Collectors.toUnmodifiableSet());
    }

    void proven(String kind) {
        evidence.merge(kind, 1, Integer::sum);
    }

    Map<Invariant, Integer> checked() {
        return Map.copyOf(checked);
    }

    Map<String, Integer> messages() {
        return new TreeMap<>(messages);
    }

    Map<String, Integer> evidence() {
        return new TreeMap<>(evidence);
    }

    List<String> disagreements() {
        return List.copyOf(disagreements);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
