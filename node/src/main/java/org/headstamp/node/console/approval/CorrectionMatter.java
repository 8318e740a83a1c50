package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.CorrectionId;
import org.headstamp.node.origin.Corrections;
import org.headstamp.node.origin.message.CorrectionNotice;

/** What puts right a notification or an update of ours. */
@Singleton
class CorrectionMatter implements Matter {
    private final Corrections corrections;

    CorrectionMatter(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("origin-correction");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        var id = CorrectionId.parse(subject.id());
        var found = corrections.in(by, subject.caseId()).stream()
                .filter(correction -> correction.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var notice = found.notice();
        var before = new CorrectionNotice(notice.supersedes(), notice.reason(), found.before());
        return new Leaving(
                MessageKind.CORRECTION, new Leaving.Part(List.of(found.peer()), notice, before, null, List.of()));
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        corrections.approve(by, CorrectionId.parse(subject.id()));
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        corrections.withdraw(by, CorrectionId.parse(subject.id()));
    }
}
