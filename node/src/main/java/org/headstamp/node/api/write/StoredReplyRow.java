package org.headstamp.node.api.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was asked for under a key, and the reply once it is known. */
@Entity
@Table(name = "api_reply")
@IdClass(StoredReplyRow.Key.class)
class StoredReplyRow {
    @Id
    String account = "";

    @Id
    @Column(name = "idempotency_key")
    String key = "";

    String target = "";

    @Column(name = "request_sha256")
    byte[] request = {};

    @Column(name = "asked_at")
    Instant askedAt = Instant.EPOCH;

    @Nullable
    Integer status;

    @Nullable
    String location;

    @Nullable
    String etag;

    @Nullable
    String body;

    boolean asksTheSameAs(IdempotencyKey other) {
        return target.equals(other.target())
                && Arrays.equals(request, other.request().bytes().toByteArray());
    }

    @Nullable
    Reply toReply() {
        return status == null ? null : new Reply(status, location, etag, body == null ? "" : body);
    }

    void finish(Reply reply) {
        status = reply.status();
        location = reply.location();
        etag = reply.etag();
        body = reply.body();
    }

    /** Account and key. */
    record Key(String account, String key) implements Serializable {}
}
