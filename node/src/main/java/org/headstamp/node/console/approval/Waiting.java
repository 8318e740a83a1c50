package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.SentBackDrafts;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.WaitingDrafts;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages of approvals show. */
@Singleton
class Waiting {
    private static final int ON_ONE_PAGE = 25;

    private final WaitingDrafts drafts;
    private final SentBackDrafts reasons;
    private final Matters matters;
    private final Casefiles cases;

    Waiting(WaitingDrafts drafts, SentBackDrafts reasons, Matters matters, Casefiles cases) {
        this.drafts = drafts;
        this.reasons = reasons;
        this.matters = matters;
        this.cases = cases;
    }

    WaitingView all(Operator by, @Nullable TaskId after) {
        var toJudge = drafts.toJudge(by, after, ON_ONE_PAGE);
        var titles = cases.titles(by, toJudge.tasks().stream().map(Task::caseId).toList());
        return new WaitingView(toJudge, titles, drafts.drafted(by), reasons.to(by));
    }

    /** The feature of the draft is asked first: it knows who may see it. */
    ApprovalView one(Operator by, ApprovalSubject subject, int place, Entered form) {
        var leaving = matters.leaving(by, subject);
        return new ApprovalView(
                subject,
                matters.draft(subject),
                drafts.waits(subject),
                leaving,
                place,
                reasons.about(by, subject),
                form);
    }
}
