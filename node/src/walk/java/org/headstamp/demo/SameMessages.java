package org.headstamp.demo;

import static org.headstamp.demo.CaseBooks.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** Both States hold the same messages of a case, each once, and each stands once in the log of either. */
final class SameMessages {
    private final CaseBooks books;
    private final Findings findings;

    SameMessages(CaseBooks books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    void check() {
        for (var state : TwoNodes.STATES) {
            var other = CaseBooks.other(state);
            var received = books.messages(other, "RECEIVED").toList();
            findings.expect(
                    books.messages(state, "SENT")
                            .map(SameMessages::identity)
                            .collect(Collectors.toSet())
                            .equals(received.stream()
                                    .map(SameMessages::identity)
                                    .collect(Collectors.toSet())),
                    books.caseId() + ": " + other + " does not hold what " + state + " sent");
            books.messages(state, "SENT").forEach(message -> sent(state, message));
            received.forEach(message -> taken(other, message));
            onlyWhatIsShown(state);
        }
    }

    /** What is equal where contents are equal: the sequence of a message stands in its content. */
    private static String identity(JsonNode message) {
        return List.of("id", "kind", "inReplyTo", "content", "seal").stream()
                .map(field -> text(message, field))
                .collect(Collectors.joining(" "));
    }

    private void sent(String state, JsonNode message) {
        findings.expect(
                text(message, "state").equals("DELIVERED")
                        && message.path("receipt").asBoolean(),
                name(state, message) + " is " + text(message, "state") + " after everything has arrived");
        once(state, AuditKind.AUDIT_KIND_MESSAGE_SEALED, message, true);
        once(state, AuditKind.AUDIT_KIND_RECEIPT_RECEIVED, message, false);
        once(CaseBooks.other(state), AuditKind.AUDIT_KIND_MESSAGE_RECEIVED, message, true);
    }

    private void once(String state, AuditKind kind, JsonNode message, boolean digests) {
        var found = books.log(state, kind)
                .filter(entry -> entry.getMessageId().equals(text(message, "id")))
                .toList();
        boolean same = found.size() == 1 && (!digests || hasDigestsOf(found.getFirst(), message));
        findings.expect(
                same, name(state, message) + " stands " + found.size() + " times in the log as " + kind + ": " + found);
    }

    private static boolean hasDigestsOf(AuditEntry entry, JsonNode message) {
        var hex = HexFormat.of();
        return hex.formatHex(entry.getContentSha256().toByteArray()).equals(text(message, "content"))
                && hex.formatHex(entry.getSealSha256().toByteArray()).equals(text(message, "seal"));
    }

    /** What did not fit was contested once, and what fitted was not. */
    private void taken(String state, JsonNode message) {
        long notices = books.messages(state, "SENT")
                .filter(notice -> text(notice, "kind").equals("CONFLICT_NOTICE"))
                .filter(notice -> text(notice, "inReplyTo").equals(text(message, "id")))
                .count();
        boolean contested = text(message, "state").equals("CONFLICTED");
        findings.expect(
                Set.of("HANDLED", "CONFLICTED").contains(text(message, "state")) && notices == (contested ? 1 : 0),
                name(state, message) + " is " + text(message, "state") + " and was contested " + notices + " times");
    }

    private void onlyWhatIsShown(String state) {
        long sealed = books.log(state, AuditKind.AUDIT_KIND_MESSAGE_SEALED).count();
        long sent = books.messages(state, "SENT").count();
        findings.expect(sealed == sent, state + " sealed " + sealed + " messages and shows " + sent);
    }

    private String name(String state, JsonNode message) {
        return books.caseId() + ": " + text(message, "kind") + " " + text(message, "id") + " of " + state;
    }
}
