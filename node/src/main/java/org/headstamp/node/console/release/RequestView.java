package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.consent.ConsentRequest;
import org.headstamp.pki.MemberState;

/** A request of another State for consent, the message of ours that it is about, and the form of the decision. */
record RequestView(ConsentRequest request, Concerned concerned, Entered form) {
    public String path() {
        return page(request.id());
    }

    static String page(ConsentId id) {
        return "/console/consent-requests/" + id;
    }

    public String approval() {
        return "/console/approvals/consent-request/" + request.caseId() + "/" + request.id();
    }

    public String state(Say say) {
        return state(say, request);
    }

    static String state(Say say, ConsentRequest request) {
        if (request.draft() != null) {
            return say.text("trace.AwaitingApproval");
        }
        var given = request.given();
        return given == null ? say.text("trace.Received") : say.kind(given.decision());
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, request.question(), request.header().translations());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, request.header());
    }

    /** The decision that stands; empty before the first one was sent. */
    public List<Fact> given(Say say) {
        var given = request.given();
        return given == null ? List.of() : Facts.of(say, given.decision());
    }

    /** Language of what waits for the second person, BCP 47. */
    public String draftedIn() {
        var draft = request.draft();
        return request.header()
                .forReply(draft == null ? null : draft.language())
                .language();
    }

    /** What waits for the second person; empty when nothing does. */
    public List<Fact> drafted(Say say) {
        var draft = request.draft();
        return draft == null ? List.of() : Facts.of(say, draft.decision(), draft.translations());
    }

    public boolean mayDecide(Operator by) {
        return request.draft() == null && by.isOneOf(Role.FOCAL_POINT, Role.REGISTRAR);
    }

    public boolean chosen(MemberState state) {
        return form.has("states", state.alpha2());
    }

    public List<Ground> grounds() {
        return List.of(Ground.values());
    }
}
