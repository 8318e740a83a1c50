package org.headstamp.demo;

import static org.headstamp.demo.CaseBooks.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.headstamp.demo.CaseBooks.Voice;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** Behind every message stand the persons whom the matrix asks for, or a policy, for the very record it came from. */
final class Approvals {
    /** The node answers so by the protocol, and nobody decides. */
    private static final Set<String> OF_THE_EXCHANGE = Set.of("CONFLICT_NOTICE", "EVIDENCE_NOTICE");

    private static final Set<String> BY_POLICY = Set.of("PROGRESS_REPORT", "WITHDRAWAL_CONFIRMATION");
    private static final Set<String> LIGHT = Set.of("ACKNOWLEDGEMENT", "PROGRESS_ENQUIRY", "DELAY_NOTICE");
    private static final Duration TIME_FOR_THE_SECOND = Duration.ofHours(24);

    private final CaseBooks books;
    private final Findings findings;
    private final Instant now;

    Approvals(CaseBooks books, Findings findings, Instant now) {
        this.books = books;
        this.findings = findings;
        this.now = now;
    }

    void check() {
        for (var state : TwoNodes.STATES) {
            books.messages(state, "SENT")
                    .filter(message -> !OF_THE_EXCHANGE.contains(text(message, "kind")))
                    .forEach(message -> check(state, message));
        }
    }

    private void check(String state, JsonNode message) {
        var voices = books.voices().stream()
                .filter(voice -> voice.state().equals(state) && voice.message().equals(text(message, "id")))
                .toList();
        var name = text(message, "kind") + " " + text(message, "id") + " of " + state;
        findings.expect(voices.size() == 1, name + " belongs to " + voices.size() + " records");
        if (voices.size() == 1) {
            var voice = voices.getFirst();
            var steps = books.log(state).stream()
                    .filter(entry -> entry.getSubject().equals(voice.subject())
                            || entry.getMessageId().equals(voice.message()))
                    .toList();
            int sealed = indexOfSeal(steps, voice);
            var round = round(steps.subList(0, Math.max(sealed, 0)));
            findings.expect(
                    stands(text(message, "kind"), voice, round, steps.subList(sealed + 1, steps.size())),
                    name + " left after " + words(round));
        }
    }

    private static List<String> words(List<AuditEntry> round) {
        return round.stream()
                .map(entry -> entry.getKind() + " by " + entry.getActor())
                .toList();
    }

    private static int indexOfSeal(List<AuditEntry> steps, Voice voice) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).getKind() == AuditKind.AUDIT_KIND_MESSAGE_SEALED
                    && steps.get(i).getMessageId().equals(voice.message())) {
                return i;
            }
        }
        return -1;
    }

    /** The last draft and what was said to it. */
    private static List<AuditEntry> round(List<AuditEntry> steps) {
        var decisions = steps.stream()
                .filter(entry -> isDraft(entry) || isApproval(entry))
                .toList();
        for (int i = decisions.size() - 1; i >= 0; i--) {
            if (isDraft(decisions.get(i))) {
                return decisions.subList(i, decisions.size());
            }
        }
        return decisions;
    }

    private boolean stands(String kind, Voice voice, List<AuditEntry> round, List<AuditEntry> after) {
        if (BY_POLICY.contains(kind)) {
            return isBy("policy protocol", round);
        }
        if (kind.equals("PROGRESS_ENQUIRY") && isBy("policy clock", round)) {
            return true;
        }
        if (round.isEmpty() || !isDraft(round.getFirst())) {
            return false;
        }
        var draft = round.getFirst();
        boolean second = round.stream().anyMatch(entry -> isSecond(entry, draft));
        return LIGHT.contains(kind) || second || (voice.urgentDirect() && leftWithOne(draft, after));
    }

    /** A focal point alone may let it leave; the second agrees, or a day later it is told that nobody did. */
    private boolean leftWithOne(AuditEntry draft, List<AuditEntry> after) {
        var drafted = Instant.ofEpochSecond(draft.getRecordedAt().getSeconds());
        boolean settled = after.stream()
                .anyMatch(entry -> isSecond(entry, draft) || entry.getOutcome().equals("SECOND_APPROVAL_OVERDUE"));
        return isFocalPoint(draft.getActor()) && (settled || now.isBefore(drafted.plus(TIME_FOR_THE_SECOND)));
    }

    private static boolean isSecond(AuditEntry entry, AuditEntry draft) {
        return isApproval(entry)
                && isFocalPoint(entry.getActor())
                && !entry.getActor().equals(draft.getActor());
    }

    private static boolean isBy(String policy, List<AuditEntry> round) {
        return round.stream()
                .anyMatch(entry -> isApproval(entry) && entry.getActor().equals(policy));
    }

    private static boolean isDraft(AuditEntry entry) {
        return entry.getKind() == AuditKind.AUDIT_KIND_DRAFTED;
    }

    private static boolean isApproval(AuditEntry entry) {
        return entry.getKind() == AuditKind.AUDIT_KIND_APPROVED;
    }

    private static boolean isFocalPoint(String account) {
        return List.of(Office.values()).stream()
                .anyMatch(office ->
                        office.account().equals(account) && office.role().equals("FOCAL_POINT"));
    }
}
