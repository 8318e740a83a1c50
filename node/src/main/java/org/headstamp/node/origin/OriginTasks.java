package org.headstamp.node.origin;

import static org.headstamp.node.casefile.TaskKind.ASSESS_NOTIFICATION;
import static org.headstamp.node.casefile.TaskKind.CONFLICT;
import static org.headstamp.node.casefile.TaskKind.DELIVERY_FAILED;
import static org.headstamp.node.casefile.TaskKind.READ_REPORT;
import static org.headstamp.node.casefile.TaskKind.REPLY_TO_PROPOSAL;
import static org.headstamp.node.casefile.TaskKind.UPDATE_INVESTIGATION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;

/** What people are to do about notifications and investigations follows from the codes of their states. */
@Singleton
class OriginTasks {
    private static final Set<TaskKind> ON_THE_WAY = EnumSet.of(DELIVERY_FAILED, CONFLICT);

    private final Tasks tasks;

    OriginTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    void follow(Subject subject, String code, String actor) {
        switch (subject.kind()) {
            case OriginJournal.NOTIFICATION -> {
                if (code.startsWith("INVESTIGATION_")) {
                    tasks.open(task(READ_REPORT, subject).forLead());
                } else {
                    dispatched(subject, code, actor, Role.OFFICER);
                }
            }
            case OriginJournal.INVESTIGATION -> {
                if (code.equals("NOTIFIED")) {
                    tasks.open(task(ASSESS_NOTIFICATION, subject));
                } else if (!code.equals("ASSESSING")) {
                    tasks.done(ASSESS_NOTIFICATION, subject.kind(), subject.id(), actor);
                }
            }
            case OriginJournal.UPDATE -> dispatched(subject, code, actor, Role.INVESTIGATOR);
            case OriginJournal.JOINT -> joint(subject, code, actor);
            case OriginJournal.CORRECTION -> {
                if (code.equals("CORRECTED")) {
                    tasks.open(task(READ_REPORT, subject).forLead());
                } else {
                    dispatched(subject, code, actor, Role.OFFICER);
                }
            }
            default -> throw new IllegalArgumentException("nothing is done about a " + subject.kind());
        }
    }

    private void joint(Subject subject, String code, String actor) {
        switch (code) {
            case "RECEIVED" -> tasks.open(task(REPLY_TO_PROPOSAL, subject));
            case "Failed" ->
                tasks.open(task(DELIVERY_FAILED, subject).by(Role.INVESTIGATOR).forLead());
            default -> {
                tasks.done(REPLY_TO_PROPOSAL, subject.kind(), subject.id(), actor);
                tasks.done(DELIVERY_FAILED, subject.kind(), subject.id(), actor);
            }
        }
    }

    /** Until when a notification is to be assessed. */
    void assessBy(InvestigationId investigation, Instant due) {
        tasks.dueBy(ASSESS_NOTIFICATION, OriginJournal.INVESTIGATION, investigation, due);
    }

    /** The other State is to be told where an investigation stands. */
    void update(Subject investigation, Instant due) {
        tasks.open(task(UPDATE_INVESTIGATION, investigation).dueBy(due));
    }

    /** What the other State sent was read. */
    void read(Subject subject, String actor) {
        tasks.done(READ_REPORT, subject.kind(), subject.id(), actor);
    }

    /** The other State was told where an investigation stands. */
    void updated(InvestigationId investigation, String actor) {
        tasks.done(UPDATE_INVESTIGATION, OriginJournal.INVESTIGATION, investigation, actor);
    }

    private void dispatched(Subject subject, String code, String actor, Role drafter) {
        for (var kind : ON_THE_WAY) {
            boolean wanted = code.equals(kind == CONFLICT ? "Conflicted" : "Undelivered");
            if (wanted) {
                tasks.open(task(kind, subject).by(drafter).forLead());
            } else {
                tasks.done(kind, subject.kind(), subject.id(), actor);
            }
        }
    }

    private static NewTask task(TaskKind kind, Subject subject) {
        return NewTask.of(kind, subject.caseId(), subject.kind(), subject.id()).with(subject.peer());
    }
}
