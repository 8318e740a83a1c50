package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import org.headstamp.node.console.letter.Attachments;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.inquiry.Inquiries;
import org.headstamp.node.trace.inquiry.InquiryId;

/** Questions of ours, to one State or to several. */
@Singleton
class QuestionMatter implements Matter {
    private static final String INQUIRY = "inquiry";

    private final Traces traces;
    private final TraceReading reading;
    private final Inquiries inquiries;
    private final Attachments attachments;

    QuestionMatter(Traces traces, TraceReading reading, Inquiries inquiries, Attachments attachments) {
        this.traces = traces;
        this.reading = reading;
        this.inquiries = inquiries;
        this.attachments = attachments;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("trace") || subject.kind().equals(INQUIRY);
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        if (!subject.kind().equals(INQUIRY)) {
            return new Leaving(MessageKind.TRACE_REQUEST, part(reading.asked(by, TraceId.parse(subject.id()))));
        }
        var parts = inquiries.get(by, InquiryId.parse(subject.id())).parts().stream()
                .map(part -> part(reading.asked(by, part.trace())))
                .toList();
        return new Leaving(MessageKind.TRACE_REQUEST, parts);
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(INQUIRY)) {
            inquiries.approve(by, InquiryId.parse(subject.id()));
        } else {
            traces.approve(by, TraceId.parse(subject.id()));
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(INQUIRY)) {
            inquiries.withdraw(by, InquiryId.parse(subject.id()));
        } else {
            traces.withdraw(by, TraceId.parse(subject.id()));
        }
    }

    private Leaving.Part part(Trace trace) {
        return new Leaving.Part(trace.asked(), trace.question(), trace.header())
                .with(attachments.of(trace.id(), trace.asked()));
    }
}
