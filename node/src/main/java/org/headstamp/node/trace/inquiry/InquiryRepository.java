package org.headstamp.node.trace.inquiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.jspecify.annotations.Nullable;

/** Reads and keeps inquiries. */
@Singleton
class InquiryRepository implements PanacheRepositoryBase<InquiryRow, UUID> {
    static final int MOST = 200;

    private final InquiryPartRepository parts;
    private final CaseAccess access;
    private final StoredJson json;

    InquiryRepository(InquiryPartRepository parts, CaseAccess access, StoredJson json) {
        this.parts = parts;
        this.access = access;
        this.json = json;
    }

    void add(Inquiry inquiry) {
        persist(InquiryRow.of(inquiry, json));
        inquiry.parts().forEach(part -> parts.persist(InquiryPartRow.of(inquiry, part)));
    }

    void keep(Inquiry inquiry) {
        findById(inquiry.id().value()).take(inquiry, json);
    }

    Inquiry get(Operator by, InquiryId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Inquiry locked(Operator by, InquiryId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The inquiry that a question is part of, locked for a change. */
    Optional<Inquiry> lockedByPart(TraceId trace) {
        return parts.findByIdOptional(trace.value())
                .map(part -> present(new InquiryId(part.inquiryId), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator may see. */
    List<Inquiry> before(Operator by, @Nullable InquiryId id, int most) {
        var visible = VisibleCases.contents(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(this::toInquiry)
                .toList();
    }

    /** Oldest first, to a bound. */
    List<Inquiry> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(this::toInquiry)
                .toList();
    }

    private Inquiry admitted(Operator by, Inquiry inquiry) {
        access.require(by, inquiry.caseId(), () -> new UnknownInquiryException(inquiry.id()));
        return inquiry;
    }

    private Inquiry present(InquiryId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(this::toInquiry)
                .orElseThrow(() -> new UnknownInquiryException(id));
    }

    private Inquiry toInquiry(InquiryRow row) {
        return row.toInquiry(parts.of(row.id), json);
    }
}
