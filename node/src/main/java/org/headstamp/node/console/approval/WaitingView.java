package org.headstamp.node.console.approval;

import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskPage;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.identity.ApprovalSubject;

/**
 * Everything that waits for a second person, as an operator sees it.
 *
 * @param titles of the cases of what is to be judged, as far as they have one
 * @param own drafts of the operator that wait for somebody else
 */
record WaitingView(TaskPage toJudge, Map<CaseId, String> titles, List<Task> own, List<SentBack> sentBack) {
    WaitingView {
        titles = Map.copyOf(titles);
        own = List.copyOf(own);
        sentBack = List.copyOf(sentBack);
    }

    public String path(Task task) {
        return "/console/approvals/" + task.subjectKind() + "/" + task.caseId() + "/" + task.subjectId();
    }

    public String path(ApprovalSubject subject) {
        return ApprovalView.page(subject);
    }

    public String what(Say say, Task task) {
        return what(say, task.subjectKind());
    }

    public String what(Say say, ApprovalSubject subject) {
        return what(say, subject.kind());
    }

    static String what(Say say, String kind) {
        var key = "ApprovalSubject." + kind;
        return say.language().has(key) ? say.text(key) : kind;
    }
}
