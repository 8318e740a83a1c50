package org.headstamp.node.console.work;

import org.headstamp.node.casefile.Task;

/** Where a task is done. */
final class TaskPlace {
    private TaskPlace() {}

    /** Address of the page; that of the case where its subject has none. */
    static String of(Task task) {
        return switch (task.kind()) {
            case APPROVE, SECOND_APPROVAL_OVERDUE ->
                "/console/approvals/" + task.subjectKind() + "/" + task.caseId() + "/" + task.subjectId();
            default -> ofSubject(task);
        };
    }

    private static String ofSubject(Task task) {
        var inCase = "/console/cases/" + task.caseId();
        return switch (task.subjectKind()) {
            case "trace" -> "/console/traces/" + task.subjectId() + aboutLots(task);
            case "answering-trace" -> "/console/requests/" + task.subjectId() + aboutLots(task);
            case "lot-match" -> "/console/lot-matches/" + task.subjectId();
            case "seizure" -> "/console/seizures/" + task.subjectId() + aboutLots(task);
            case "origin-notification" -> "/console/notifications/" + task.subjectId();
            case "parallel-investigation" -> "/console/investigations/" + task.subjectId();
            case "joint-investigation" -> "/console/joint-investigations/" + task.subjectId();
            case "investigation-update", "origin-correction" -> inCase + "/origin";
            case "consent" -> "/console/consents/" + task.subjectId();
            case "consent-request" -> "/console/consent-requests/" + task.subjectId();
            case "disclosure" -> "/console/disclosures/" + task.subjectId();
            case "lot-alert" -> "/console/alerts/" + task.subjectId();
            case "evidence" -> "/console/evidence/" + task.subjectId();
            case "ballistic-lead" -> "/console/ballistic-leads/" + task.subjectId();
            case "received-ballistic-lead" -> "/console/received-ballistic-leads/" + task.subjectId();
            case "ballistic-reply" -> inCase + "/ballistics";
            default -> inCase;
        };
    }

    private static String aboutLots(Task task) {
        return switch (task.kind()) {
            case READ_LOT_ALERT -> "/lot-alerts";
            case READ_LOT_MATCH -> "/lot-matches";
            default -> "";
        };
    }
}
