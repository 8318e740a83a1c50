package org.headstamp.node.console.ballistic;

import java.util.List;
import org.headstamp.node.ballistic.asking.ForeignReply;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** A lead of ours, and what came back, the newest first. */
record LeadView(OwnLead lead, List<ForeignReply> replies, Entered form) {
    LeadView {
        replies = List.copyOf(replies);
    }

    public String path() {
        return "/console/ballistic-leads/" + lead.id();
    }

    public String approval() {
        return "/console/approvals/ballistic-lead/" + lead.caseId() + "/" + lead.id();
    }

    public boolean drafted() {
        return lead.dispatch() instanceof Dispatch.Drafted;
    }

    public String state(Say say) {
        return state(say, lead);
    }

    static String state(Say say, OwnLead lead) {
        return say.text(
                "trace." + (lead.reply() == null ? lead.dispatch().getClass().getSimpleName() : "Replied"));
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, lead.lead(), lead.header().translations());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, lead.header());
    }

    public List<Fact> facts(Say say, ForeignReply reply) {
        return Facts.of(say, reply.reply());
    }

    public boolean mayGiveUp(Operator by) {
        return drafted() && by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }
}
