package org.headstamp.node.trace.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;

/** Keeps what questions of ours follow on. */
@Singleton
class OnwardLinkRepository implements PanacheRepositoryBase<OnwardLinkRow, UUID> {
    private final StoredJson json;

    OnwardLinkRepository(StoredJson json) {
        this.json = json;
    }

    void add(TraceId trace, OnwardLink link) {
        var row = new OnwardLinkRow();
        row.traceId = trace.value();
        row.answer = link.answer().value();
        row.link = json.write(OnwardLink.class, link);
        persist(row);
    }

    /** The questions that follow on one of these answers. */
    List<FollowingQuestion> following(Collection<MessageId> answers) {
        return find("answer in ?1", answers.stream().map(MessageId::value).toList()).stream()
                .map(row -> new FollowingQuestion(new TraceId(row.traceId), new MessageId(row.answer)))
                .toList();
    }

    Optional<OnwardLink> find(TraceId trace) {
        return findByIdOptional(trace.value()).map(row -> json.read(OnwardLink.class, row.link));
    }
}
