package org.headstamp.node.trace.inquiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.asking.TraceDrafting;
import org.headstamp.node.trace.asking.Traces;
import org.jspecify.annotations.Nullable;

/** Inquiries of ours: drafted by one person for all States, approved by a second with one decision, and sent with it. */
@Singleton
public class Inquiries {
    private final InquiryRepository inquiries;
    private final InquiryParts parts;
    private final TraceDrafting drafting;
    private final Drafts drafts;

    Inquiries(InquiryRepository inquiries, InquiryParts parts, TraceDrafting drafting, Drafts drafts) {
        this.inquiries = inquiries;
        this.parts = parts;
        this.drafting = drafting;
        this.drafts = drafts;
    }

    /** Drafts one question for each State. The most urgent ones of a focal point leave at once, as single ones do. */
    @Transactional
    public Inquiry open(Operator by, InquiryDraft draft) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var inquiry = parts.drafted(by, draft, drafting.compose(by, draft.question()));
        parts.noteIfPersonal(by, inquiry);
        var rule = Traces.rule(draft.question().header());
        boolean leaves = drafts.drafted(by, subject(inquiry), draft.question().asked(), rule);
        return leaves ? parts.send(inquiry, by.account()) : inquiry;
    }

    /** The second person agrees to all parts at once; with that they are sent, if they are not yet. */
    @Transactional
    public Inquiry approve(Operator by, InquiryId id) {
        by.require("approve a trace request", Role.FOCAL_POINT);
        var inquiry = inquiries.locked(by, id);
        parts.noteIfPersonal(by, inquiry);
        boolean leaves = drafts.approved(by, subject(inquiry));
        return leaves && inquiry.state() instanceof InquiryState.Drafted ? parts.send(inquiry, by.account()) : inquiry;
    }

    /** Gives up a draft with all its parts. */
    @Transactional
    public Inquiry withdraw(Operator by, InquiryId id) {
        by.require("withdraw a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var inquiry = inquiries.locked(by, id);
        drafts.dropped(by, subject(inquiry));
        return parts.discard(inquiry, by.account());
    }

    /** An inquiry and what came of it. */
    @Transactional
    public Inquiry get(Operator by, InquiryId id) {
        mayRead(by);
        return inquiries.get(by, id);
    }

    /** Inquiries, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<Inquiry> before(Operator by, @Nullable InquiryId before, int most) {
        mayRead(by);
        return inquiries.before(by, before, most);
    }

    /** Inquiries of a case, oldest first, at most 200. */
    @Transactional
    public List<Inquiry> in(Operator by, CaseId caseId) {
        mayRead(by);
        return inquiries.ofCase(by, caseId);
    }

    private static void mayRead(Operator by) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static ApprovalSubject subject(Inquiry inquiry) {
        return new ApprovalSubject(Inquiry.KIND, inquiry.id().toString(), inquiry.caseId());
    }
}
