package org.headstamp.node.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** An entry of a time line as stored; the database refuses to change it. */
@Entity
@Table(name = "case_timeline")
class TimelineRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "case_id")
    String caseId = "";

    Instant at = Instant.EPOCH;

    String feature = "";

    String code = "";

    String actor = "";

    @Nullable
    String peer;

    @Column(name = "message_id")
    @Nullable
    UUID messageId;

    String subject = "";

    static TimelineRow of(CaseId caseId, TimelineEntry entry) {
        var row = new TimelineRow();
        row.caseId = caseId.toString();
        row.at = entry.at();
        row.feature = entry.feature();
        row.code = entry.code();
        row.actor = entry.actor();
        row.peer = entry.peer() == null ? null : entry.peer().alpha2();
        row.messageId = entry.message() == null ? null : entry.message().value();
        row.subject = entry.subject();
        return row;
    }

    TimelineEntry toEntry() {
        return new TimelineEntry(
                at,
                feature,
                code,
                actor,
                peer == null ? null : new MemberState(peer),
                messageId == null ? null : new MessageId(messageId),
                subject);
    }
}
