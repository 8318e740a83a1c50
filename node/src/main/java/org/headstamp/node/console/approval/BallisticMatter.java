package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.ballistic.comparing.OwnReply;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Ballistic leads of ours, and replies to those of others. */
@Singleton
class BallisticMatter implements Matter {
    private static final String LEAD = "ballistic-lead";

    private final BallisticLeads leads;
    private final LeadReading reading;
    private final BallisticComparisons comparisons;
    private final ComparisonReading compared;

    BallisticMatter(
            BallisticLeads leads, LeadReading reading, BallisticComparisons comparisons, ComparisonReading compared) {
        this.leads = leads;
        this.reading = reading;
        this.comparisons = comparisons;
        this.compared = compared;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals(LEAD) || subject.kind().equals("ballistic-reply");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(LEAD)) {
            var lead = reading.get(by, BallisticLeadId.parse(subject.id()));
            return new Leaving(MessageKind.BALLISTIC_LEAD, new Leaving.Part(lead.asked(), lead.lead(), lead.header()));
        }
        return reply(by, subject);
    }

    private Leaving reply(Operator by, ApprovalSubject subject) {
        var id = BallisticReplyId.parse(subject.id());
        for (var lead : compared.in(by, subject.caseId())) {
            var all = compared.replies(by, lead.id());
            var found = all.stream().filter(reply -> reply.id().equals(id)).findFirst();
            if (found.isPresent()) {
                var part = new Leaving.Part(
                        List.of(lead.asker()),
                        new Leaving.Said(found.get().reply(), found.get().translations()),
                        earlier(all, found.get()),
                        lead.header().forReply(found.get().language()));
                return new Leaving(MessageKind.BALLISTIC_REPLY, part);
            }
        }
        throw new NotFoundException();
    }

    private static Leaving.@Nullable Said earlier(List<OwnReply> all, OwnReply reply) {
        return all.stream()
                .filter(other -> other.id().equals(reply.supersedes()))
                .map(other -> new Leaving.Said(other.reply(), other.translations()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(LEAD)) {
            leads.approve(by, BallisticLeadId.parse(subject.id()));
        } else {
            comparisons.approve(by, BallisticReplyId.parse(subject.id()));
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(LEAD)) {
            leads.withdraw(by, BallisticLeadId.parse(subject.id()));
        } else {
            comparisons.withdraw(by, BallisticReplyId.parse(subject.id()));
        }
    }
}
