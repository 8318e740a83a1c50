package org.headstamp.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was compared: each check counts how often it was made, and what did not agree is told in words. */
final class Ledger {
    private final Map<Invariant, Integer> checked = new EnumMap<>(Invariant.class);
    private final List<String> disagreements = new ArrayList<>();
    private final Map<String, Integer> messages = new TreeMap<>();
    private final Map<String, Integer> evidence = new TreeMap<>();

    /** What must hold. */
    enum Invariant {
        /** What one State shows as sent and delivered, the other shows as received, once, with the same digests. */
        BOTH_SIDES_SHOW_THE_SAME,
        /** A message that the log of one State has as sealed, the log of the other has as received, once, and vice versa. */
        SEALED_IS_RECEIVED,
        /** The receipt that one log has is the one that the other State gave, and quotes that State's entry. */
        RECEIPTS_AGREE,
        /** Two persons stand behind a message, or a policy; one behind a light one. */
        APPROVED,
        /** An approval lets go what was approved and nothing else. */
        APPROVED_ONCE,
        /** Every deadline that passed has its evidence, and all evidence its deadline. */
        SILENCE_IS_PROVEN,
        /** The silent State has the evidence too, with the same digests. */
        SILENT_STATE_KNOWS,
        /** Nothing about a question leaves the State asked after it has confirmed the withdrawal. */
        NOTHING_AFTER_A_WITHDRAWAL,
        /** The last state in the log is the state of the record. */
        LOG_MATCHES_STATE,
        /** Every change of state in the log has its line on the time line. */
        CHANGE_IS_TOLD,
        /** Every line that tells a change of state has its entry in the log. */
        LINE_IS_LOGGED,
        /** The log of the end is the log of the beginning and more. */
        LOG_ONLY_GREW,
        /** The entries that were compared are those under the signed checkpoint, all of them. */
        LOG_IS_WHOLE,
        /** An outsider verifies the exported case. */
        BUNDLE_VERIFIES,
        /** Had something been otherwise in the books, one of the checks above would have said so. */
        WOULD_HAVE_BEEN_SEEN
    }

    void check(Invariant invariant, boolean holds, String what) {
        checked.merge(invariant, 1, Integer::sum);
        if (!holds) {
            disagreements.add(invariant + ": " + what);
        }
    }

    /** A message of this kind was compared. */
    void message(String kind) {
        messages.merge(kind, 1, Integer::sum);
    }

    /** Evidence of this kind was compared. */
    void evidence(String kind) {
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
}
