package org.headstamp.demo;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/**
 * What became of many messages of Asteria to Borealia, counted in the databases, the feature and the logs of both.
 *
 * @param sent that Asteria sealed
 * @param receipted of them, with a receipt that it verified
 * @param taken into custody by Borealia
 * @param handled of them
 * @param asked questions of the feature in Borealia
 * @param lost that Asteria sealed and Borealia does not have
 * @param doubled entries of either log about a message that stands in it already
 * @param disordered that were handled before an earlier one of their case
 */
record Counts(
        long sent, long receipted, long taken, long handled, long asked, long lost, long doubled, long disordered) {
    static Counts of(Cast cast, StateDatabase asteria, StateDatabase borealia, List<String> cases) throws SQLException {
        var sealed = asteria.texts("select message_id || ' ' || encode(content_sha256, 'hex') from outbox");
        var taken = borealia.texts("select message_id || ' ' || encode(content_sha256, 'hex') from inbox");
        var lost = new HashSet<>(sealed);
        taken.forEach(lost::remove);
        return new Counts(
                sealed.size(),
                number(asteria, "select count(*) from outbox where state = 'DELIVERED' and receipt is not null"),
                taken.size(),
                number(borealia, "select count(*) from inbox where state = 'HANDLED'"),
                cases.stream()
                        .mapToLong(caseId -> Lists.all(
                                        cast.office(Office.FOCAL_POINT_XB), "cases/" + caseId + "/trace-requests")
                                .size())
                        .sum(),
                lost.size(),
                repeats(cast, Office.AUDITOR_XA, AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                        + repeats(cast, Office.AUDITOR_XA, AuditKind.AUDIT_KIND_RECEIPT_RECEIVED)
                        + repeats(cast, Office.AUDITOR_XB, AuditKind.AUDIT_KIND_MESSAGE_RECEIVED),
                number(borealia, """
                        select count(*) from (select out_of_order, case_sequence, lag(case_sequence)
                          over (partition by case_id order by handled_at, case_sequence) as before from inbox) handled
                        where out_of_order or before > case_sequence"""));
    }

    /** Nothing is under way, and the logs are complete. */
    static boolean isQuiet(StateDatabase asteria, StateDatabase borealia) {
        return number(asteria, "select count(*) from outbox where state = 'QUEUED'") == 0
                && number(borealia, "select count(*) from inbox where state = 'RECEIVED'") == 0
                && number(asteria, "select count(*) from audit_waiting") == 0
                && number(borealia, "select count(*) from audit_waiting") == 0;
    }

    /** Everything sent is everything else, and nothing went wrong. */
    boolean isWhole() {
        return sent == receipted
                && sent == taken
                && sent == handled
                && sent == asked
                && lost == 0
                && doubled == 0
                && disordered == 0;
    }

    private static long number(StateDatabase database, String query) {
        return Long.parseLong(database.text(query));
    }

    private static long repeats(Cast cast, Office auditor, AuditKind kind) {
        var messages = StateLog.read(auditor.state(), cast.office(auditor))
                .of(kind)
                .map(AuditEntry::getMessageId)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return messages.values().stream().mapToLong(count -> count - 1).sum();
    }
}
