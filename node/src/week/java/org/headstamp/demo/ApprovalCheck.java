package org.headstamp.demo;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/**
 * Who stands behind each message, record by record: a light one has the person who drafted it, any other one a second
 * person too, or a policy stands in their place. The matrix is written here again, so that the node does not judge itself.
 */
final class ApprovalCheck {
    private static final Set<String> MADE_BY_THE_NODE = Set.of("CONFLICT_NOTICE", "EVIDENCE_NOTICE");
    private static final Set<String> LIGHT =
            Set.of("ACKNOWLEDGEMENT", "PROGRESS_ENQUIRY", "PROGRESS_REPORT", "DELAY_NOTICE", "WITHDRAWAL_CONFIRMATION");
    private static final Set<String> RULES = Set.of("ONE_PERSON", "TWO_PERSONS", "ONE_NOW_SECOND_LATER");
    private static final Set<String> FOR_SEVERAL = Set.of("inquiry", "lot-alert", "lot-match");
    private static final Duration TIME_FOR_THE_SECOND = Duration.ofHours(24);

    private final StateBooks books;
    private final ApprovedRecords records;
    private final Ledger ledger;
    private final Map<AuditEntry, Integer> used = new HashMap<>();

    ApprovalCheck(StateBooks books, Ledger ledger) {
        this.books = books;
        this.records = new ApprovedRecords(books);
        this.ledger = ledger;
    }

    void run() {
        books.log()
                .of(AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                .filter(message -> !MADE_BY_THE_NODE.contains(message.getOutcome()))
                .forEach(this::approved);
        books.log().all().filter(ApprovalCheck::begins).forEach(this::usedOnce);
    }

    private void approved(AuditEntry sealed) {
        var subject = records.behind(sealed);
        var begun = subject.flatMap(record -> begunBefore(record, sealed));
        begun.ifPresent(round -> used.merge(round, 1, Integer::sum));
        ledger.check(
                Invariant.APPROVED,
                begun.filter(round -> holds(round, sealed)).isPresent(),
                sealed.getOutcome() + " " + sealed.getMessageId() + " of " + books.state() + " left as "
                        + subject.orElse("no record") + " with "
                        + begun.map(this::told).orElse("nobody"));
    }

    /** The draft, or the decision of a policy, under which a message left: the last one before it. */
    private Optional<AuditEntry> begunBefore(String subject, AuditEntry sealed) {
        return books.log()
                .ofSubject(subject)
                .filter(ApprovalCheck::begins)
                .filter(entry -> place(entry) < place(sealed))
                .reduce((earlier, later) -> later);
    }

    private boolean holds(AuditEntry begun, AuditEntry sealed) {
        if (isPolicy(begun)) {
            return begun.getActor().startsWith("policy ");
        }
        boolean light = LIGHT.contains(sealed.getOutcome());
        var second = second(begun);
        return switch (begun.getOutcome()) {
            case "ONE_PERSON" -> light && !begun.getActor().isBlank();
            case "TWO_PERSONS" ->
                !light && second.filter(entry -> place(entry) < place(sealed)).isPresent();
            case "ONE_NOW_SECOND_LATER" ->
                !light && records.isMostUrgent(sealed.getCaseId()) && (second.isPresent() || isTold(begun));
            default -> false;
        };
    }

    /** A second person who is somebody else; the most urgent may have it within a day, or late, which is told. */
    private Optional<AuditEntry> second(AuditEntry begun) {
        return books.log()
                .ofSubject(begun.getSubject())
                .filter(entry -> place(entry) > place(begun))
                .takeWhile(entry -> !begins(entry))
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_APPROVED)
                .filter(entry -> !entry.getActor().equals(begun.getActor()))
                .filter(entry -> isInTime(begun, entry) || isTold(begun))
                .findFirst();
    }

    private static boolean isInTime(AuditEntry begun, AuditEntry second) {
        var latest = seconds(begun.getRecordedAt()) + TIME_FOR_THE_SECOND.toSeconds();
        return !begun.getOutcome().equals("ONE_NOW_SECOND_LATER") || seconds(second.getRecordedAt()) <= latest;
    }

    private boolean isTold(AuditEntry begun) {
        return books.log()
                .ofSubject(begun.getSubject())
                .anyMatch(entry -> entry.getOutcome().equals("SECOND_APPROVAL_OVERDUE"));
    }

    /** What was approved left, once; a draft that nobody approved did not. */
    private void usedOnce(AuditEntry begun) {
        int times = used.getOrDefault(begun, 0);
        boolean complete = isPolicy(begun)
                || begun.getOutcome().equals("ONE_PERSON")
                || second(begun).isPresent();
        boolean several = FOR_SEVERAL.contains(begun.getSubject().split("/")[0]);
        boolean waitsOrLeft = !complete && times <= (begun.getOutcome().equals("ONE_NOW_SECOND_LATER") ? 1 : 0);
        ledger.check(
                Invariant.APPROVED_ONCE,
                waitsOrLeft || (complete && (several ? times >= 1 : times == 1)),
                begun.getSubject() + " of " + books.state() + ", begun by " + told(begun) + ", left " + times
                        + " times");
    }

    private static boolean begins(AuditEntry entry) {
        return isPolicy(entry)
                || (entry.getKind() == AuditKind.AUDIT_KIND_DRAFTED && RULES.contains(entry.getOutcome()));
    }

    private static boolean isPolicy(AuditEntry entry) {
        return entry.getKind() == AuditKind.AUDIT_KIND_APPROVED
                && entry.getOutcome().equals("AUTOMATIC");
    }

    private String told(AuditEntry begun) {
        var actors = second(begun)
                .map(second -> List.of(begun.getActor(), second.getActor()))
                .orElseGet(() -> List.of(begun.getActor()));
        return begun.getOutcome() + " " + actors;
    }

    private int place(AuditEntry entry) {
        return books.log().place(entry);
    }

    private static long seconds(Timestamp at) {
        return at.getSeconds();
    }
}
