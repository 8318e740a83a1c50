package org.headstamp.node.release;

import jakarta.inject.Singleton;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.release.ReleaseJournal.Subject;

/** What people have to do about leave and notices. */
@Singleton
public class ReleaseTasks {
    private final Tasks tasks;

    ReleaseTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A message of ours did not come there, or did not fit. */
    public void follow(Subject subject, Dispatch dispatch) {
        switch (dispatch) {
            case Dispatch.Undelivered s -> open(TaskKind.DELIVERY_FAILED, subject);
            case Dispatch.Conflicted s -> open(TaskKind.CONFLICT, subject);
            case Dispatch.Drafted s -> {}
            case Dispatch.Sent s -> {}
            case Dispatch.Delivered s -> {}
            case Dispatch.Withdrawn s -> {}
        }
    }

    /** Another State asks leave of us. Any focal point decides: who leads the case may be none. */
    public void leaveWanted(Subject subject) {
        tasks.open(task(TaskKind.CONSENT, subject));
    }

    /** It was given or refused. */
    public void leaveDecided(Subject subject, String actor) {
        tasks.done(TaskKind.CONSENT, subject.kind(), subject.id(), actor);
    }

    private void open(TaskKind kind, Subject subject) {
        tasks.open(task(kind, subject).forLead());
    }

    private static NewTask task(TaskKind kind, Subject subject) {
        return NewTask.of(kind, subject.caseId(), subject.kind(), subject.id()).with(subject.peer());
    }
}
