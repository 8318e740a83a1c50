package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Which message refers to which file, in SQL: what became of the file is in another table. */
@Singleton
class ReferenceRepository {
    private static final String EVENT = "message_id, case_id, peer, sha256";

    private final EntityManager database;

    ReferenceRepository(EntityManager database) {
        this.database = database;
    }

    /** A message of ours refers to a file. */
    void sent(Reference by, int position, AttachmentReference file) {
        insert(by, position, file, "sent", "true").executeUpdate();
    }

    /** A message of another State refers to a file that is fetched. */
    void fetched(Reference by, int position, AttachmentReference file, UUID fetch) {
        insert(by, position, file, "sent, fetch_id", "false, :fetch")
                .setParameter("fetch", fetch)
                .executeUpdate();
    }

    /** A message of another State refers to a file that is not taken, for what it says itself. */
    void refused(Reference by, int position, AttachmentReference file, FileProblem problem) {
        insert(by, position, file, "sent, problem", "false, :problem")
                .setParameter("problem", problem.name())
                .executeUpdate();
    }

    private Query insert(Reference by, int position, AttachmentReference file, String columns, String values) {
        return database.createNativeQuery("""
                        insert into attachment_reference (message_id, position, case_id, peer, sha256, media_type, size,
                            purpose, caption, %s)
                        values (:message, :position, :case, :peer, :sha256, :type, :size, :purpose, :caption, %s)
                        """.formatted(columns, values))
                .setParameter("message", by.message().value())
                .setParameter("position", position)
                .setParameter("case", by.caseId().toString())
                .setParameter("peer", by.peer().alpha2())
                .setParameter("sha256", by.digest().bytes().toByteArray())
                .setParameter("type", file.mediaType())
                .setParameter("size", file.size())
                .setParameter("purpose", file.purpose())
                .setParameter("caption", file.caption());
    }

    /** Whether a message of ours to this State refers to a file. */
    boolean isSent(MemberState to, Sha256 digest) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select from attachment_reference where sent and peer = ?1 and sha256 = ?2)",
                        Boolean.class)
                .setParameter(1, to.alpha2())
                .setParameter(2, digest.bytes().toByteArray())
                .getSingleResult();
    }

    /** Marks the messages of ours to this State whose file it had now first, and returns them. */
    List<Reference> serve(MemberState to, Sha256 digest, Instant at) {
        return references(database.createNativeQuery(
                        "update attachment_reference set served_at = :at where sent and peer = :peer"
                                + " and sha256 = :sha256 and served_at is null returning " + EVENT,
                        Tuple.class)
                .setParameter("at", at)
                .setParameter("peer", to.alpha2())
                .setParameter("sha256", digest.bytes().toByteArray()));
    }

    /** The messages of another State that refer to a file. */
    List<Reference> to(FetchRow fetch) {
        return references(database.createNativeQuery(
                        "select " + EVENT + " from attachment_reference where fetch_id = :fetch"
                                + " order by message_id, position",
                        Tuple.class)
                .setParameter("fetch", fetch.id));
    }

    private static List<Reference> references(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Reference(
                        new MessageId(row.get("message_id", UUID.class)),
                        CaseId.parse(row.get("case_id", String.class)),
                        new MemberState(row.get("peer", String.class)),
                        digest(row)))
                .toList();
    }

    /** The files of some messages, message by message and in their order. */
    List<MessageAttachment> of(Collection<MessageId> messages) {
        List<?> rows = database.createNativeQuery("""
                        select r.message_id, r.sent, r.position, r.sha256, r.media_type, r.size, r.purpose, r.caption,
                            r.served_at, f.state, f.stored, f.last_error, f.next_attempt_at,
                            coalesce(r.problem, f.problem) as problem
                        from attachment_reference r left join attachment_fetch f on f.id = r.fetch_id
                        where r.message_id in :messages order by r.message_id, r.position""", Tuple.class)
                .setParameter(
                        "messages", messages.stream().map(MessageId::value).toList())
                .getResultList();
        return rows.stream().map(row -> attachment((Tuple) row)).toList();
    }

    private static MessageAttachment attachment(Tuple row) {
        var problem = row.get("problem", String.class);
        var size = row.get("size", Long.class);
        var state = state(row, problem);
        var stored = row.get("stored", Long.class);
        return new MessageAttachment(
                new MessageId(row.get("message_id", UUID.class)),
                row.get("purpose", String.class),
                row.get("caption", String.class),
                new AttachmentStatus(
                        row.get("position", Short.class),
                        digest(row),
                        row.get("media_type", String.class),
                        size,
                        state.name(),
                        row.get("sent", Boolean.class) ? size : stored == null ? 0 : stored,
                        problem == null ? null : FileProblem.valueOf(problem),
                        row.get("last_error", String.class),
                        row.get("next_attempt_at", Instant.class)));
    }

    private static AttachmentState state(Tuple row, @Nullable String problem) {
        if (row.get("sent", Boolean.class)) {
            return row.get("served_at", Instant.class) == null ? AttachmentState.KEPT : AttachmentState.SERVED;
        }
        if (problem != null) {
            return AttachmentState.REFUSED;
        }
        return switch (FetchState.valueOf(row.get("state", String.class))) {
            case WANTED -> row.get("stored", Long.class) > 0 ? AttachmentState.FETCHING : AttachmentState.WANTED;
            case COMPLETE -> AttachmentState.COMPLETE;
            case REFUSED -> AttachmentState.REFUSED;
        };
    }

    private static Sha256 digest(Tuple row) {
        return new Sha256(ByteString.copyFrom(row.get("sha256", byte[].class)));
    }
}
