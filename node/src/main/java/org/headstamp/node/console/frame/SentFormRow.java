package org.headstamp.node.console.frame;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.ApprovalSubject;
import org.jspecify.annotations.Nullable;

/** What was filled into a form, and the draft that it made. */
@Entity
@Table(name = "console_sent_form")
class SentFormRow {
    @Id
    UUID id = new UUID(0, 0);

    String account = "";

    @Column(name = "subject_kind")
    String subjectKind = "";

    @Column(name = "subject_id")
    String subjectId = "";

    @Column(name = "case_id")
    String caseId = "";

    String place = "";

    @Column(name = "filled_in")
    String filledIn = "";

    @Column(name = "sent_at")
    Instant sentAt = Instant.EPOCH;

    /** When its draft was sent back or given up; null while it waits. */
    @Column(name = "given_up_at")
    @Nullable
    Instant givenUpAt;

    /** When another draft took the place of its draft; it is kept, empty, so that this is known. */
    @Column(name = "written_anew_at")
    @Nullable
    Instant writtenAnewAt;

    ApprovalSubject toSubject() {
        return new ApprovalSubject(subjectKind, subjectId, CaseId.parse(caseId));
    }
}
