package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** Closes the week: reads what each State holds of every case, and its log, and compares. */
final class Closing {
    private static final Map<String, Office> READERS =
            Map.of("XA", Office.FOCAL_POINT_XA, "XB", Office.FOCAL_POINT_XB, "XC", Office.FOCAL_POINT_XC);
    private static final Map<String, Office> AUDITORS =
            Map.of("XA", Office.AUDITOR_XA, "XB", Office.AUDITOR_XB, "XC", Office.AUDITOR_XC);

    private final Cast cast;
    private final Map<String, StateLog> logs = new LinkedHashMap<>();

    Closing(Cast cast) {
        this.cast = cast;
        AUDITORS.forEach((state, office) -> logs.put(state, StateLog.read(state, cast.office(office))));
    }

    Ledger of(List<Matter> matters) {
        var ledger = new Ledger();
        for (var matter : matters) {
            var messages = messages(matter);
            ledger.compare(matter, messages);
            logs.forEach((state, log) -> {
                ledger.approvals(matter, log);
                log.ofCase(matter.caseId())
                        .filter(Closing::isEvidence)
                        .map(AuditEntry::getOutcome)
                        .forEach(ledger::proven);
            });
            silence(matter, ledger);
            withdrawal(matter, ledger);
            states(matter, ledger);
        }
        return ledger;
    }

    private Map<String, List<JsonNode>> messages(Matter matter) {
        var messages = new LinkedHashMap<String, List<JsonNode>>();
        READERS.forEach((state, office) -> {
            if (cast.knowsCase(office, matter.caseId())) {
                messages.put(state, cast.messagesOf(office, matter.caseId()));
            }
        });
        return messages;
    }

    /** A deadline for another State that passed is proven by evidence of the State that waited, and by none else. */
    private void silence(Matter matter, Ledger ledger) {
        var log = log(matter.asker());
        proven(matter, ledger, log, "DEADLINE_ACKNOWLEDGEMENT_PASSED", "NOT_OPENED");
        proven(matter, ledger, log, "DEADLINE_ANSWER_PASSED", "NOT_ANSWERED");
    }

    private static void proven(Matter matter, Ledger ledger, StateLog log, String passing, String evidence) {
        long passed = log.ofCase(matter.caseId())
                .filter(entry -> entry.getOutcome().equals(passing))
                .count();
        long proven = log.ofCase(matter.caseId())
                .filter(Closing::isEvidence)
                .filter(entry -> entry.getOutcome().equals("EVIDENCE_" + evidence + "_ISSUED"))
                .count();
        ledger.check(
                Invariant.SILENCE_IS_PROVEN,
                passed == proven,
                matter + ": " + passing + " " + passed + " times, " + evidence + " " + proven + " times");
    }

    private static boolean isEvidence(AuditEntry entry) {
        return entry.getSubject().startsWith("evidence/");
    }

    /** After it confirmed a withdrawal the State asked sends nothing more of that case to that State. */
    private void withdrawal(Matter matter, Ledger ledger) {
        var sent = log(matter.asked())
                .ofCase(matter.caseId())
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                .map(AuditEntry::getOutcome)
                .toList();
        int confirmed = sent.indexOf("WITHDRAWAL_CONFIRMATION");
        if (confirmed >= 0) {
            var after = sent.subList(confirmed + 1, sent.size());
            ledger.check(
                    Invariant.NOTHING_AFTER_A_WITHDRAWAL,
                    after.stream().allMatch("CONFLICT_NOTICE"::equals),
                    matter + ": after the confirmation came " + after);
        }
    }

    /** The last change of each question in the log is the state in which it is shown. */
    private void states(Matter matter, Ledger ledger) {
        var reader = cast.office(READERS.get(matter.asker()));
        for (var trace : Matter.list(Records.get(reader, "cases/" + matter.caseId() + "/traces"))) {
            state(matter, ledger, matter.asker(), "trace", trace);
        }
        READERS.forEach((state, office) -> {
            if (!state.equals(matter.asker()) && cast.knowsCase(office, matter.caseId())) {
                var requests = Records.get(cast.office(office), "cases/" + matter.caseId() + "/trace-requests");
                Matter.list(requests).forEach(request -> state(matter, ledger, state, "answering-trace", request));
            }
        });
    }

    private void state(Matter matter, Ledger ledger, String state, String kind, JsonNode record) {
        var changes = new ArrayList<String>();
        log(state)
                .ofSubject(kind + "/" + Matter.id(record))
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_STATE_CHANGED)
                .filter(entry -> !entry.getOutcome().startsWith("DEADLINE_"))
                .forEach(entry -> changes.add(entry.getOutcome()));
        var shown = record.path("state").asText();
        ledger.check(
                Invariant.LOG_MATCHES_STATE,
                !changes.isEmpty() && changes.getLast().equalsIgnoreCase(shown),
                matter + ": " + kind + " of " + state + " is " + shown + ", the log says " + changes);
    }

    private StateLog log(String state) {
        var log = logs.get(state);
        if (log == null) {
            throw new IllegalArgumentException("no log of " + state);
        }
        return log;
    }
}
