package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Translation;
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
    private final Messages messages;

    CorrectionMatter(Corrections corrections, Messages messages) {
        this.messages = messages;
        this.corrections = corrections;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("origin-correction");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        var judged = corrections.judged(by, CorrectionId.parse(subject.id()));
        var correction = judged.correction();
        var notice = correction.notice();
        var before = new CorrectionNotice(notice.supersedes(), notice.reason(), correction.before());
        return new Leaving(
                MessageKind.CORRECTION,
                new Leaving.Part(
                        List.of(correction.peer()),
                        new Leaving.Said(notice),
                        new Leaving.Said(before, translations(notice.supersedes())),
                        judged.header()));
    }

    private List<Translation> translations(MessageId superseded) {
        return messages.find(superseded)
                .map(message -> message.header().translations())
                .orElse(List.of());
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
