package org.headstamp.demo;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** The audit log of one State, as its auditor reads it. */
final class StateLog {
    private static final int PAGE = 100;

    private final String state;
    private final List<AuditEntry> entries;

    private StateLog(String state, List<AuditEntry> entries) {
        this.state = state;
        this.entries = List.copyOf(entries);
    }

    static StateLog read(String state, RestOffice auditor) {
        var entries = new ArrayList<AuditEntry>();
        var cursor = "";
        do {
            var page = Records.get(auditor, "log/entries?limit=" + PAGE + cursor);
            Records.items(page).map(item -> item.path("entry").asText()).forEach(text -> entries.add(parse(text)));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return new StateLog(state, entries);
    }

    String state() {
        return state;
    }

    int size() {
        return entries.size();
    }

    Stream<AuditEntry> of(AuditKind kind) {
        return entries.stream().filter(entry -> entry.getKind() == kind);
    }

    Stream<AuditEntry> ofCase(String caseId) {
        return entries.stream().filter(entry -> entry.getCaseId().equals(caseId));
    }

    Stream<AuditEntry> ofSubject(String subject) {
        return entries.stream().filter(entry -> entry.getSubject().equals(subject));
    }

    private static AuditEntry parse(String text) {
        try {
            return AuditEntry.parseFrom(Base64.getDecoder().decode(text));
        } catch (InvalidProtocolBufferException e) {
            throw new StepFailedException("an entry of the log cannot be read", e);
        }
    }
}
