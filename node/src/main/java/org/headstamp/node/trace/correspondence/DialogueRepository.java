package org.headstamp.node.trace.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;

/** Reads and keeps messages of dialogues. Whoever changes one holds the lock on its trace. */
@Singleton
class DialogueRepository implements PanacheRepositoryBase<DialogueRow, UUID> {
    private static final String OF_TRACE = "side = ?1 and traceId = ?2";

    private final StoredJson json;

    DialogueRepository(StoredJson json) {
        this.json = json;
    }

    void add(DialogueMessage message) {
        persist(DialogueRow.of(message, json));
    }

    DialogueMessage keep(DialogueMessage message) {
        findById(message.id().value()).take(message, json);
        return message;
    }

    Optional<DialogueMessage> find(DialogueId id) {
        return findByIdOptional(id.value()).map(row -> row.toMessage(json));
    }

    DialogueMessage get(TraceRef trace, DialogueId id) {
        return find(OF_TRACE + " and id = ?3", trace.side(), trace.id().value(), id.value())
                .firstResultOptional()
                .map(row -> row.toMessage(json))
                .orElseThrow(() -> new UnknownDialogueMessageException(id));
    }

    Optional<DialogueMessage> byMessage(MessageId message) {
        return find("message", message.value()).firstResultOptional().map(row -> row.toMessage(json));
    }

    long count(TraceRef trace) {
        return count(OF_TRACE, trace.side(), trace.id().value());
    }

    /** Oldest first. */
    List<DialogueMessage> of(TraceRef trace) {
        return find(OF_TRACE + " order by id", trace.side(), trace.id().value()).stream()
                .map(row -> row.toMessage(json))
                .toList();
    }

    /** As many as wanted from a place on, counted from 0, the oldest first. */
    List<DialogueMessage> from(TraceRef trace, int place, int most) {
        return find(OF_TRACE + " order by id", trace.side(), trace.id().value()).range(place, place + most - 1).stream()
                .map(row -> row.toMessage(json))
                .toList();
    }

    boolean has(TraceRef trace, MessageKind theirs) {
        return count(
                        OF_TRACE + " and kind = ?3 and dispatchCode is null",
                        trace.side(),
                        trace.id().value(),
                        theirs)
                > 0;
    }

    /** The last message of the other State of a kind that nothing of ours answered. */
    Optional<DialogueMessage> lastUnanswered(TraceRef trace, MessageKind theirs) {
        return find(
                        OF_TRACE + " and kind = ?3 and dispatchCode is null and answeredBy is null order by id desc",
                        trace.side(),
                        trace.id().value(),
                        theirs)
                .page(0, 1)
                .stream()
                .map(row -> row.toMessage(json))
                .findFirst();
    }

    /** What was sent or received of a kind about any of these traces, oldest first, to a bound. */
    List<DialogueMessage> said(TraceRef.Side side, Collection<TraceId> traces, MessageKind kind) {
        return find(
                        "side = ?1 and kind = ?2 and message is not null and traceId in ?3 order by id",
                        side,
                        kind,
                        traces.stream().map(TraceId::value).toList())
                .page(0, Correspondence.MOST)
                .stream()
                .map(row -> row.toMessage(json))
                .toList();
    }

    /** Oldest first: drafts, sent and received ones. */
    List<DialogueMessage> of(TraceRef trace, MessageKind kind) {
        return find(
                        OF_TRACE + " and kind = ?3 order by id",
                        trace.side(),
                        trace.id().value(),
                        kind)
                .stream()
                .map(row -> row.toMessage(json))
                .toList();
    }
}
