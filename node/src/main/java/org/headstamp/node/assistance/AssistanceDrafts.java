package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;

/** Drafts of requests for mutual legal assistance out of cases. */
@Singleton
public class AssistanceDrafts {
    private static final String FORM =
            "In writing, or by any means capable of producing a written record, in a language"
                    + " acceptable to the requested State; where urgent and agreed, orally, and confirmed in writing forthwith"
                    + " (article 18(14))";

    private final CaseContents contents;
    private final Quotations quotations;
    private final Federation federation;
    private final AuditLog log;
    private final NodeClock clock;

    AssistanceDrafts(
            CaseContents contents, Quotations quotations, Federation federation, AuditLog log, NodeClock clock) {
        this.contents = contents;
        this.quotations = quotations;
        this.federation = federation;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The draft of a request to a State; that it was made stands in the log as an export.
     *
     * @throws org.headstamp.node.identity.NotPermittedException unless a focal point asks
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case
     * @throws InvalidValueException if the addressee is this State, or no member
     */
    @Transactional
    public AssistanceDraft of(Operator by, CaseId id, MemberState addressee) {
        by.require("draft a request for mutual legal assistance", Role.FOCAL_POINT);
        var languages = languagesOf(addressee);
        var drafting = quotations.begin(id, addressee);
        contents.write(by, id, drafting);
        log.append(AuditEvent.of(AuditKind.EXPORTED, by.account())
                .peer(addressee)
                .inCase(id)
                .outcome("MUTUAL_LEGAL_ASSISTANCE_DRAFT"));
        return new AssistanceDraft(
                id,
                federation.self(),
                addressee,
                federation.training(),
                clock.now(),
                by.account(),
                FORM,
                languages,
                drafting.legalBasis(),
                drafting.sections(),
                drafting.annexes(),
                drafting.needsLeave());
    }

    private List<String> languagesOf(MemberState addressee) {
        if (addressee.equals(federation.self())) {
            throw new InvalidValueException("addressee", "must be another State");
        }
        return federation
                .trust()
                .content()
                .member(addressee)
                .map(member -> member.focalPoint().profile().languages())
                .orElseThrow(
                        () -> new InvalidValueException("addressee", "must be a member, and {0} is none", addressee));
    }
}
