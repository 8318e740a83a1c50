package org.headstamp.node.console.again;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.console.frame.DraftsAgain;
import org.headstamp.node.console.frame.DraftsAgain.Earlier;
import org.headstamp.node.console.frame.FormPlace;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalSubject;
import org.jspecify.annotations.Nullable;

/** What the visitor drafted, and was sent back or gave up, for the tags that offer to draft it again. */
@Named("again")
@RequestScoped
class OfferedDrafts {
    private static final String APPROVALS = "/console/approvals/";
    private static final String AGAIN = "/again";

    private final DraftsAgain drafts;
    private final Visit visit;
    private @Nullable List<Earlier> all;

    OfferedDrafts(DraftsAgain drafts, Visit visit) {
        this.drafts = drafts;
        this.visit = visit;
    }

    /**
     * What can be gone on from.
     *
     * @param path where that is posted to
     * @param at when it was drafted
     */
    record Offer(String path, Instant at) {}

    static String path(ApprovalSubject subject) {
        return APPROVALS + subject.kind() + "/" + subject.caseId() + "/" + subject.id() + AGAIN;
    }

    /**
     * One draft; null if the visitor cannot go on from it.
     *
     * @param approval address of its page among the approvals
     */
    public @Nullable Offer of(String approval) {
        return all().stream()
                .map(OfferedDrafts::offer)
                .filter(offer -> offer.path().equals(approval + AGAIN))
                .findFirst()
                .orElse(null);
    }

    /** The latest that was drafted in the form of this name on a page; null if none was. */
    public @Nullable Offer at(String page, String name) {
        return at(FormPlace.of(page, name).value());
    }

    /** The latest that was drafted in a form; null if none was. */
    public @Nullable Offer at(String place) {
        return all().stream()
                .filter(earlier -> earlier.place().equals(place))
                .findFirst()
                .map(OfferedDrafts::offer)
                .orElse(null);
    }

    /** Why what is filled in again in the form of this name on a page was sent back; null if it was not. */
    public @Nullable SentBack reason(String page, String name) {
        return reason(FormPlace.of(page, name).value());
    }

    /** Why what is filled in again in a form was sent back; null if it was not. */
    public @Nullable SentBack reason(String place) {
        return drafts.reason(visit.operator(), place).orElse(null);
    }

    private List<Earlier> all() {
        if (all == null) {
            all = drafts.of(visit.operator());
        }
        return all;
    }

    private static Offer offer(Earlier earlier) {
        return new Offer(path(earlier.subject()), earlier.at());
    }
}
