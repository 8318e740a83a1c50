package org.headstamp.node.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Role;
import org.headstamp.node.language.Languages;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Makes work for the unit of a reader. */
@Singleton
final class NoticeWork {
    static final String TITLE = "cartridges behind the harbour wall";

    private final Casefiles casefiles;
    private final Tasks tasks;
    private final Languages languages;
    private final EntityManager database;

    NoticeWork(Casefiles casefiles, Tasks tasks, Languages languages, EntityManager database) {
        this.casefiles = casefiles;
        this.tasks = tasks;
        this.languages = languages;
        this.database = database;
    }

    /** Work that other tests opened while the clock was ahead is no news. */
    void alone() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update task set since = now() where since > now()")
                        .executeUpdate());
    }

    CaseId openCase(NoticeReader by) {
        return casefiles.open(by.operator(), TITLE, by.operator().unit()).id();
    }

    void open(NoticeReader by, TaskKind kind) {
        open(by, openCase(by), kind, null);
    }

    /** A task for officers of the reader's unit. */
    void open(NoticeReader by, CaseId caseId, TaskKind kind, @Nullable Instant due) {
        open(NewTask.of(kind, caseId, "test", UUID.randomUUID())
                .by(Role.OFFICER)
                .in(by.operator().unit())
                .with(new MemberState("XA"))
                .dueBy(due));
    }

    void open(NewTask task) {
        QuarkusTransaction.requiringNew().run(() -> tasks.open(task));
    }

    void done(TaskKind kind, UUID subject) {
        QuarkusTransaction.requiringNew().run(() -> tasks.done(kind, "test", subject, "somebody"));
    }

    /** What a notice in English calls it. */
    String word(TaskKind kind) {
        return languages.find("en").orElseThrow().code(kind);
    }
}
