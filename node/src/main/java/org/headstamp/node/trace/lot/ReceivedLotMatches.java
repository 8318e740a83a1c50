package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.jspecify.annotations.Nullable;

/** Which other States ask about the lots of our questions, as States of origin tell us. */
@Singleton
public class ReceivedLotMatches {
    private final ReceivedLotMatchRepository received;
    private final TraceReading traces;
    private final TraceJournal journal;
    private final Tasks tasks;
    private final NodeClock clock;

    ReceivedLotMatches(
            ReceivedLotMatchRepository received,
            TraceReading traces,
            TraceJournal journal,
            Tasks tasks,
            NodeClock clock) {
        this.received = received;
        this.traces = traces;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Matches that concern a question of ours, the newest first, at most 200; reading them opens them. */
    @Transactional
    public List<ReceivedLotMatch> of(Operator by, TraceId id) {
        var trace = traces.asked(by, id);
        for (var match : received.of(id)) {
            if (match.openedBy() == null && received.opened(match.message(), by.account(), clock.now())) {
                journal.opened(trace.ref(), match.message(), by.account(), "LOT_MATCH_OPENED", clock.now());
            }
        }
        tasks.done(TaskKind.READ_LOT_MATCH, trace.ref().side().subject(), id, by.account());
        return received.of(id);
    }

    /** A notice came in; it must answer a question of ours to that State, and one that was willing to be matched. */
    Reception receive(Received message, LotMatchNotice notice) {
        if (received.knows(message.id())) {
            return new Reception.Handled();
        }
        var request = message.inReplyTo();
        var trace = request == null ? null : traces.askedBy(request).orElse(null);
        if (trace == null || !trace.caseId().equals(message.caseId())) {
            return new Reception.Conflicts(ConflictReason.UNKNOWN_CASE, "no question of ours in this case has this id");
        }
        var objection = objection(trace, message, notice);
        return objection == null ? keep(trace, message, notice) : objection;
    }

    private static @Nullable Reception objection(Trace trace, Received message, LotMatchNotice notice) {
        if (!trace.asked().equals(message.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "another State was asked");
        }
        if (!trace.question().willingToBeMatched()) {
            return new Reception.Conflicts(ConflictReason.STATE, "the question was not willing to be matched");
        }
        if (!trace.question().itemReferences().contains(notice.itemReference())) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_ITEM, "the question did not ask about: " + notice.itemReference());
        }
        return null;
    }

    private Reception keep(Trace trace, Received message, LotMatchNotice notice) {
        var at = message.receivedAt();
        received.add(
                new ReceivedLotMatch(message.id(), trace.id(), trace.caseId(), message.from(), notice, at, null, null));
        journal.noted(trace.ref(), AuditEvent.NODE, message.id(), "LOT_MATCH_RECEIVED", at);
        tasks.open(NewTask.of(
                        TaskKind.READ_LOT_MATCH,
                        trace.caseId(),
                        trace.ref().side().subject(),
                        trace.id())
                .with(message.from())
                .forLead());
        return new Reception.Handled();
    }
}
