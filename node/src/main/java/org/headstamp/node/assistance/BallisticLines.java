package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.ballistic.asking.ForeignReply;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.ballistic.comparing.ForeignLead;
import org.headstamp.node.ballistic.comparing.OwnReply;
import org.headstamp.node.ballistic.message.BallisticExhibit;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticResult;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;

/** What was compared on either side. All of it is a lead: identification takes an examiner with both exhibits. */
@Singleton
class BallisticLines {
    private static final String CAVEAT = " (a lead, no identification, which takes an examiner with both exhibits)";

    private final LeadReading asking;
    private final ComparisonReading comparing;

    BallisticLines(LeadReading asking, ComparisonReading comparing) {
        this.asking = asking;
        this.comparing = comparing;
    }

    void write(Operator by, CaseId id, Drafting draft) {
        for (var lead : asking.in(by, id)) {
            var message = lead.message();
            if (message != null) {
                draft.quote(
                        Field.FACTS,
                        message,
                        asked(
                                draft.self() + " asked " + lead.asked(),
                                lead.lead().exhibits()));
                asking.replies(by, lead.id()).reversed().forEach(reply -> replied(reply, lead, draft));
            }
        }
        for (var summary : comparing.in(by, id)) {
            var lead = comparing.get(by, summary.id());
            draft.quote(
                    Field.FACTS,
                    lead.message(),
                    asked(lead.asker() + " asked " + draft.self(), lead.lead().exhibits()));
            comparing.replies(by, lead.id()).reversed().forEach(reply -> told(reply, lead, draft));
        }
    }

    private static void replied(ForeignReply foreign, OwnLead lead, Drafting draft) {
        if (foreign.supersededBy() != null) {
            return;
        }
        compared(foreign.message(), lead.asked() + " compared", foreign.reply(), draft);
        if (lead.asked().equals(draft.addressee())) {
            for (var result : foreign.reply().results()) {
                if (!result.matchedReference().isEmpty()) {
                    draft.quote(
                            Field.ASSISTANCE_SOUGHT,
                            foreign.message(),
                            "What " + draft.addressee() + " holds under " + result.matchedReference()
                                    + ", for an examiner to compare with exhibit " + result.exhibit());
                }
            }
        }
    }

    private static void told(OwnReply reply, ForeignLead lead, Drafting draft) {
        var message = reply.message();
        boolean received = reply.dispatch() instanceof Dispatch.Sent || reply.dispatch() instanceof Dispatch.Delivered;
        if (message != null && received) {
            compared(message, draft.self() + " compared for " + lead.asker(), reply.reply(), draft);
        }
    }

    private static void compared(MessageId message, String who, BallisticReply reply, Drafting draft) {
        var results = reply.results().stream().map(BallisticLines::words).collect(Collectors.joining("; "));
        var remarks = reply.remarks().isBlank() ? "" : ". " + reply.remarks();
        draft.quote(Field.FACTS, message, who + ": " + results + CAVEAT + remarks);
    }

    private static String asked(String who, List<BallisticExhibit> exhibits) {
        return who + " to compare: "
                + exhibits.stream()
                        .map(exhibit -> "exhibit " + exhibit.reference() + ", " + ItemWords.words(exhibit.kind())
                                + ", calibre " + exhibit.calibre().raw())
                        .collect(Collectors.joining("; "));
    }

    private static String words(BallisticResult result) {
        return "exhibit " + result.exhibit() + ": " + ItemWords.words(result.finding())
                + (result.matchedReference().isEmpty() ? "" : " with " + result.matchedReference())
                + (result.ground() == null ? "" : ", on the ground " + ItemWords.words(result.ground()));
    }
}
