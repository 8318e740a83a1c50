package org.headstamp.demo;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.headstamp.demo.CaseBook.Line;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** Finds the record that was approved behind a message: the time line says which record the message was about. */
final class ApprovedRecords {
    private static final Set<String> REPLIES = Set.of("TRACE_RESPONSE", "REFUSAL_NOTICE");
    private static final String MOST_URGENT = "URGENT_DIRECT";

    private final StateBooks books;
    private final Set<String> mostUrgent = new HashSet<>();

    ApprovedRecords(StateBooks books) {
        this.books = books;
        books.cases().forEach((id, book) -> {
            if (Stream.concat(book.traces().stream(), book.requests().stream())
                    .anyMatch(trace -> trace.path("priority").asText().equals(MOST_URGENT))) {
                mostUrgent.add(id);
            }
        });
    }

    /** Whether something in a case is so urgent that a second person may come later. */
    boolean isMostUrgent(String caseId) {
        return mostUrgent.contains(caseId);
    }

    /** Kind of the record, a slash and its id. */
    Optional<String> behind(AuditEntry sealed) {
        var book = books.cases().get(sealed.getCaseId());
        return book == null
                ? Optional.empty()
                : about(book, sealed.getMessageId()).map(subject -> behind(book, sealed, subject));
    }

    private String behind(CaseBook book, AuditEntry sealed, String subject) {
        var kind = sealed.getOutcome();
        var id = subject.substring(subject.indexOf('/') + 1);
        var said = book.dialogue().get(sealed.getMessageId());
        if (said != null) {
            var record = "trace-message/" + said;
            return isKnown(record) ? record : "withdrawal/" + id;
        }
        if (kind.equals("ACKNOWLEDGEMENT")) {
            return "acknowledgement/" + id;
        }
        if (REPLIES.contains(kind) || (kind.equals("TRACE_CORRECTION") && subject.startsWith("answering-trace/"))) {
            return "trace-reply/" + id;
        }
        if (kind.equals("JOINT_INVESTIGATION_REPLY")) {
            return "joint-investigation-reply/" + id;
        }
        return isKnown(subject) ? subject : inquiry(book, id).orElse(subject);
    }

    /** A question of an inquiry was approved with it. */
    private static Optional<String> inquiry(CaseBook book, String trace) {
        return book.inquiries().stream()
                .filter(inquiry -> inquiry.path("parts").toString().contains(trace))
                .map(inquiry -> "inquiry/" + inquiry.path("id").asText())
                .findFirst();
    }

    private boolean isKnown(String record) {
        return books.log()
                .ofSubject(record)
                .map(AuditEntry::getKind)
                .anyMatch(kind -> kind == AuditKind.AUDIT_KIND_DRAFTED || kind == AuditKind.AUDIT_KIND_APPROVED);
    }

    private static Optional<String> about(CaseBook book, String message) {
        return book.timeLine().stream()
                .filter(line -> line.message().equals(message))
                .map(Line::subject)
                .filter(subject -> subject.contains("/"))
                .findFirst();
    }
}
