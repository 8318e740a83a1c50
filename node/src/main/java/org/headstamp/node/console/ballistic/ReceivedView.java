package org.headstamp.node.console.ballistic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.comparing.ComparisonState;
import org.headstamp.node.ballistic.comparing.ForeignLead;
import org.headstamp.node.ballistic.comparing.LeadCandidates;
import org.headstamp.node.ballistic.comparing.OwnReply;
import org.headstamp.node.ballistic.message.BallisticFinding;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * A lead of another State, what our collection has, and what we replied.
 *
 * @param found references that may fit; null while nobody searched
 * @param replies the newest first
 * @param sources messages whose contents a reply may pass on
 */
record ReceivedView(
        ForeignLead lead,
        @Nullable LeadCandidates found,
        List<OwnReply> replies,
        List<Concerned> sources,
        Entered form) {
    private static final List<String> OF_RESULTS =
            List.of("results", "exhibit", "finding", "matchedReference", "ground");

    ReceivedView {
        replies = List.copyOf(replies);
        sources = List.copyOf(sources);
    }

    public String path() {
        return page(lead.id());
    }

    static String page(BallisticLeadId id) {
        return "/console/received-ballistic-leads/" + id;
    }

    /** The key of a firearm as a value of a query. */
    public String query(RecordKey firearm) {
        return URLEncoder.encode(firearm.value(), StandardCharsets.UTF_8);
    }

    public String approval(OwnReply reply) {
        return "/console/approvals/ballistic-reply/" + reply.caseId() + "/" + reply.id();
    }

    public String state(Say say) {
        return state(say, lead);
    }

    static String state(Say say, ForeignLead lead) {
        return say.text(
                switch (lead.state()) {
                    case ComparisonState.Waiting waiting -> "trace.Received";
                    case ComparisonState.AwaitingApproval drafted -> "trace.AwaitingApproval";
                    case ComparisonState.Replied replied -> "trace.Replied";
                    case ComparisonState.ReplyFailed failed -> "trace.ReplyFailed";
                });
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, lead.lead(), lead.header().translations());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, lead.header());
    }

    public List<Fact> facts(Say say, OwnReply reply) {
        return Facts.of(say, reply.reply(), reply.translations());
    }

    public boolean isDraft(OwnReply reply) {
        return reply.dispatch() instanceof Dispatch.Drafted;
    }

    public String state(Say say, OwnReply reply) {
        return say.text("trace." + reply.dispatch().getClass().getSimpleName());
    }

    /** What is wrong with the results, whichever of their fields it is. */
    public String resultsProblem(Say say) {
        return OF_RESULTS.stream()
                .map(form::problem)
                .filter(Objects::nonNull)
                .map(say::refusal)
                .collect(Collectors.joining(" "));
    }

    public List<BallisticFinding> findings() {
        return List.of(BallisticFinding.values());
    }

    public List<Ground> grounds() {
        return List.of(Ground.values());
    }

    public boolean mayReply(Operator by) {
        return !(lead.state() instanceof ComparisonState.AwaitingApproval)
                && by.isOneOf(Role.REGISTRAR, Role.INVESTIGATOR);
    }
}
