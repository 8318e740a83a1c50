package org.headstamp.node.console.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.casefile.TimelineSpan;
import org.headstamp.node.casefile.Timelines;
import org.headstamp.node.console.letter.Superseding;
import org.headstamp.node.console.letter.Superseding.Links;
import org.headstamp.node.console.sheet.Part;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** The time line of a case with the messages where they first occur, each with what proves it. */
@Singleton
class Moments {
    /** Entries on one page, which stays light with a message at each. */
    private static final int ON_ONE_PAGE = 50;

    private final Timelines timelines;
    private final Messages messages;
    private final LogProofs log;
    private final Superseding superseding;
    private final MemberState self;

    Moments(Timelines timelines, Messages messages, LogProofs log, Superseding superseding, Federation federation) {
        this.timelines = timelines;
        this.messages = messages;
        this.log = log;
        this.superseding = superseding;
        this.self = federation.self();
    }

    /**
     * One page of it, the newest first.
     *
     * @param untold messages of its span of which no entry tells, those that it shows, the oldest first
     * @param next where what happened earlier begins; null where there is nothing
     */
    record Page(
            List<Moment> moments,
            Part<Untold> untold,
            @Nullable Long next) {
        Page {
            moments = List.copyOf(moments);
        }
    }

    /**
     * One page of it.
     *
     * @param before where the page begins, or {@link TimelineSpan#LATEST}
     * @param wanted from which message on those are shown of which no entry tells; beyond the last for the last ones
     */
    Page before(Operator by, CaseId id, long before, int wanted) {
        var span = timelines.before(by, id, before, ON_ONE_PAGE);
        var links = superseding.in(by, id);
        var unshown = new HashMap<MessageId, StoredMessage>();
        messages.ofCase(id, span.first()).forEach(message -> unshown.put(message.id(), message));
        var moments = new ArrayList<Moment>();
        // The oldest first, since a message stands where it first occurs.
        for (var entry : span.entries().reversed()) {
            var message = entry.message() == null ? null : unshown.remove(entry.message());
            moments.addFirst(Moment.of(entry, self, message == null ? null : view(message, links)));
        }
        var untold = Part.of(untold(by, id, span), wanted);
        messages.ofCase(id, untold.rows().stream().map(Untold::message).toList())
                .forEach(message -> moments.add(Moment.of(view(message, links))));
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return new Page(moments, untold, span.next());
    }

    private List<Untold> untold(Operator by, CaseId id, TimelineSpan span) {
        var within = messages.idsWithin(id, span.from(), span.to(), Messages.MOST);
        var told = timelines.told(by, id, within);
        return within.stream()
                .filter(message -> !told.contains(message))
                .sorted(Comparator.comparing(MessageId::value))
                .map(Untold::new)
                .toList();
    }

    private MessageView view(StoredMessage message, Links links) {
        var sealedBy = message.direction() == StoredMessage.Direction.SENT ? self : message.peer();
        return new MessageView(
                message,
                sealedBy,
                log.inclusion(message.leafHash(), 0).orElse(null),
                links.before(message.id()),
                links.after(message.id()));
    }
}
