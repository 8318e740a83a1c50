package org.headstamp.node.console.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.console.cases.Superseding.Links;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;

/** Puts together what the page of a case shows, from the use cases that REST uses too. */
@Singleton
class CaseViews {
    /** Messages of one case on one page. */
    static final int MOST_MESSAGES = 100;

    private final Casefiles cases;
    private final Messages messages;
    private final LogProofs log;
    private final Superseding superseding;
    private final CaseContents contents;

    CaseViews(Casefiles cases, Messages messages, LogProofs log, Superseding superseding, CaseContents contents) {
        this.cases = cases;
        this.messages = messages;
        this.log = log;
        this.superseding = superseding;
        this.contents = contents;
    }

    /**
     * @param after where the time line goes on, or {@link TimelinePage#FIRST}
     * @param others accounts that have the case open at the same time
     */
    CaseView of(Operator by, CaseId id, long after, Set<String> others) {
        var casefile = cases.get(by, id);
        var timeline = cases.timeline(by, id, after, Casefiles.MOST);
        var unshown = new LinkedHashMap<MessageId, StoredMessage>();
        messages.ofCase(id).stream().limit(MOST_MESSAGES).forEach(message -> unshown.put(message.id(), message));
        var links = superseding.in(by, id);
        var moments = new ArrayList<Moment>();
        timeline.entries().forEach(entry -> moments.add(moment(entry, unshown, links)));
        if (after == TimelinePage.FIRST && timeline.next() == null) {
            unshown.values().forEach(message -> moments.add(Moment.of(view(message, links))));
        }
        return new CaseView(
                casefile,
                inOrder(moments),
                after,
                timeline.next(),
                contents.questions(by, id),
                contents.answers(by, id),
                contents.investigations(by, id),
                others);
    }

    private Moment moment(TimelineEntry entry, Map<MessageId, StoredMessage> unshown, Links links) {
        var message = entry.message() == null ? null : unshown.remove(entry.message());
        return Moment.of(entry, contents.self(), message == null ? null : view(message, links));
    }

    private MessageView view(StoredMessage message, Links links) {
        var sealedBy = message.direction() == StoredMessage.Direction.SENT ? contents.self() : message.peer();
        return new MessageView(
                message,
                sealedBy,
                log.inclusion(message.leafHash(), 0).orElse(null),
                links.before(message.id()),
                links.after(message.id()));
    }

    private static List<Moment> inOrder(List<Moment> moments) {
        return moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
    }
}
