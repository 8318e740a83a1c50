package org.headstamp.node.console.again;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.console.frame.DraftsAgain;
import org.headstamp.node.console.frame.DraftsAgain.Earlier;
import org.headstamp.node.console.frame.FormPlace;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalSubject;
import org.jspecify.annotations.Nullable;

/** What was drafted and sent back, or given up by the visitor, for the tags that offer to draft it again. */
@Named("again")
@RequestScoped
class OfferedDrafts {
    private static final String APPROVALS = "/console/approvals/";
    private static final String AGAIN = "/again";
    /** Tells a form which draft was sent back that is written anew in it. */
    static final String SENT_BACK = "sent-back";

    private static final Pattern APPROVAL =
            Pattern.compile("(?:" + APPROVALS + ")?([a-z-]{1,64})/([^/]{1,64})/([^/]{1,128})");

    private final DraftsAgain drafts;
    private final PlainForms plain;
    private final Visit visit;
    private final RoutingContext call;
    private @Nullable List<Earlier> all;

    OfferedDrafts(DraftsAgain drafts, PlainForms plain, Visit visit, RoutingContext call) {
        this.drafts = drafts;
        this.plain = plain;
        this.visit = visit;
        this.call = call;
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
                .or(() -> subject(approval)
                        .flatMap(subject -> drafts.ofColleague(visit.operator(), subject))
                        .map(OfferedDrafts::offer))
                .orElse(null);
    }

    /**
     * Address of the form in which a draft that was sent back is written anew, if no form made it; null if the visitor may
     * not write it.
     *
     * @param approval address of its page among the approvals
     */
    public @Nullable String plain(String approval) {
        return subject(approval)
                .filter(subject -> !drafts.hasForm(subject))
                .flatMap(subject -> plain.of(visit.operator(), subject))
                .orElse(null);
    }

    /** Why the draft was sent back that the visitor means to write anew in the form on this page; null if none is named. */
    public @Nullable SentBack anew() {
        return Optional.ofNullable(call.request().getParam(SENT_BACK))
                .flatMap(OfferedDrafts::subject)
                .flatMap(subject -> plain.reason(visit.operator(), subject))
                .orElse(null);
    }

    private static Optional<ApprovalSubject> subject(String approval) {
        var found = APPROVAL.matcher(approval);
        return found.matches() && CaseId.isWellFormed(found.group(2))
                ? Optional.of(new ApprovalSubject(found.group(1), found.group(3), CaseId.parse(found.group(2))))
                : Optional.empty();
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
                .or(() -> drafts.ofColleague(visit.operator(), place))
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
