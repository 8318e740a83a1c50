package org.headstamp.node.ballistic;

import static org.headstamp.node.casefile.TaskKind.BALLISTIC_REPLY_OVERDUE;
import static org.headstamp.node.casefile.TaskKind.COMPARE_BALLISTICS;
import static org.headstamp.node.casefile.TaskKind.CONFLICT;
import static org.headstamp.node.casefile.TaskKind.DELIVERY_FAILED;
import static org.headstamp.node.casefile.TaskKind.READ_BALLISTIC_LEAD;
import static org.headstamp.node.casefile.TaskKind.READ_BALLISTIC_REPLY;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Role;

/** What people are to do about leads and replies follows from the codes of their states. */
@Singleton
class BallisticTasks {
    private final Tasks tasks;

    BallisticTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    void follow(BallisticSubject subject, String code, String actor) {
        switch (subject.kind()) {
            case BallisticSubject.LEAD -> {
                if (code.startsWith("REPLY_")) {
                    tasks.open(task(READ_BALLISTIC_REPLY, subject).forLead());
                    done(BALLISTIC_REPLY_OVERDUE, subject, actor);
                } else {
                    dispatched(subject, code, actor, Role.OFFICER);
                }
            }
            case BallisticSubject.RECEIVED_LEAD -> {
                switch (code) {
                    case "Waiting", "ReplyFailed" -> tasks.open(task(COMPARE_BALLISTICS, subject));
                    case "Replied" -> {
                        done(COMPARE_BALLISTICS, subject, actor);
                        done(READ_BALLISTIC_LEAD, subject, actor);
                    }
                    default -> {}
                }
            }
            case BallisticSubject.REPLY -> dispatched(subject, code, actor, Role.REGISTRAR);
            default -> throw new IllegalArgumentException("nothing is done about a " + subject.kind());
        }
    }

    /** A lead arrived: registrars compare it, and investigators may know the weapon. */
    void received(BallisticSubject lead) {
        tasks.open(task(READ_BALLISTIC_LEAD, lead));
    }

    /** Until when we owe a reply. */
    void dueBy(BallisticSubject lead, Instant due) {
        tasks.dueBy(COMPARE_BALLISTICS, lead.kind(), lead.id(), due);
    }

    void overdue(BallisticSubject lead) {
        tasks.open(task(BALLISTIC_REPLY_OVERDUE, lead).forLead());
    }

    void readByInvestigator(BallisticSubject lead, String actor) {
        done(READ_BALLISTIC_LEAD, lead, actor);
    }

    void replyRead(BallisticSubject lead, String actor) {
        done(READ_BALLISTIC_REPLY, lead, actor);
    }

    private void dispatched(BallisticSubject subject, String code, String actor, Role drafter) {
        follow(DELIVERY_FAILED, code.equals("Undelivered"), subject, actor, drafter);
        follow(CONFLICT, code.equals("Conflicted"), subject, actor, drafter);
    }

    private void follow(TaskKind kind, boolean wanted, BallisticSubject subject, String actor, Role drafter) {
        if (wanted) {
            tasks.open(task(kind, subject).by(drafter).forLead());
        } else {
            done(kind, subject, actor);
        }
    }

    private void done(TaskKind kind, BallisticSubject subject, String actor) {
        tasks.done(kind, subject.kind(), subject.id(), actor);
    }

    private static NewTask task(TaskKind kind, BallisticSubject subject) {
        return NewTask.of(kind, subject.caseId(), subject.kind(), subject.id()).with(subject.peer());
    }
}
