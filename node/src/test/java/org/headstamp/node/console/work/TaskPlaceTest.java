package org.headstamp.node.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskPlaceTest {
    private static final CaseId CASE = new CaseId(new MemberState("XA"), new UUID(1, 1));
    private static final UUID SUBJECT = new UUID(2, 2);

    @ParameterizedTest
    @EnumSource
    void everyKindOfTaskLeadsSomewhere(TaskKind kind) {
        assertThat(placeOf(kind, "answering-trace")).startsWith("/console/").contains(SUBJECT.toString());
        assertThat(placeOf(kind, "something new")).startsWith("/console/");
    }

    @ParameterizedTest
    @CsvSource({
        "trace, /console/traces/",
        "answering-trace, /console/requests/",
        "lot-match, /console/lot-matches/",
        "seizure, /console/seizures/",
        "origin-notification, /console/notifications/",
        "parallel-investigation, /console/investigations/",
        "joint-investigation, /console/joint-investigations/",
        "consent, /console/consents/",
        "consent-request, /console/consent-requests/",
        "disclosure, /console/disclosures/",
        "lot-alert, /console/alerts/",
        "evidence, /console/evidence/",
        "ballistic-lead, /console/ballistic-leads/",
        "received-ballistic-lead, /console/received-ballistic-leads/"
    })
    void aTaskLeadsToThePageOfItsSubject(String subject, String page) {
        assertThat(placeOf(TaskKind.DELIVERY_FAILED, subject)).isEqualTo(page + SUBJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "investigation-update, /origin",
        "origin-correction, /origin",
        "ballistic-reply, /ballistics",
        "something new, ''"
    })
    void aSubjectWithoutAPageLeadsToItsPartOfTheCase(String subject, String part) {
        assertThat(placeOf(TaskKind.DELIVERY_FAILED, subject)).isEqualTo("/console/cases/" + CASE + part);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVE", "SECOND_APPROVAL_OVERDUE"})
    void aDraftLeadsToItsApproval(TaskKind kind) {
        assertThat(placeOf(kind, "ballistic-reply"))
                .isEqualTo("/console/approvals/ballistic-reply/" + CASE + "/" + SUBJECT);
    }

    private static String placeOf(TaskKind kind, String subject) {
        return TaskPlace.of(new Task(
                new TaskId(new UUID(3, 3)),
                kind,
                Role.OFFICER,
                null,
                CASE,
                subject,
                SUBJECT.toString(),
                null,
                Instant.EPOCH,
                null,
                null,
                Task.State.OPEN));
    }
}
