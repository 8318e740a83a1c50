package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.casefile.TaskList;
import org.headstamp.node.casefile.TaskSpan;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Operator;

/** Knows what is new for a person, by its task list as it is shown now. */
@Singleton
class NewsDesk {
    private final Accounts accounts;
    private final TaskList tasks;
    private final ChoiceRepository choices;
    private final NoticeJournal journal;
    private final NoticeConfig config;

    NewsDesk(Accounts accounts, TaskList tasks, ChoiceRepository choices, NoticeJournal journal, NoticeConfig config) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.choices = choices;
        this.journal = journal;
        this.config = config;
    }

    /** Who is told, with the roles of now. The choice of somebody who has no tasks any more is forgotten, address and all. */
    Optional<Operator> reader(ChoiceRow choice) {
        var reader = accounts.acting(choice.account).filter(TaskList::isFor);
        if (reader.isEmpty()) {
            choices.delete(choice);
            journal.noteByNode(choice.account, "NOTICES_ENDED");
        }
        return reader;
    }

    News news(ChoiceRow choice, Operator reader, Instant after, Instant until) {
        var happened = tasks.happened(reader, new TaskSpan(after, until, config.near()));
        return News.of(happened, choice.toWish().kinds());
    }
}
