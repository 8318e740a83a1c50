package org.headstamp.node.api.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Does each write once. The reply is stored under the client's key in the transaction of the write itself, so neither is
 * there without the other; a request that comes twice at once waits for the first. Failures are not stored.
 */
@Singleton
public class Writes {
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final StoredReplyRepository replies;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Caller caller;

    Writes(StoredReplyRepository replies, ObjectMapper json, InstantSource clock, Caller caller) {
        this.replies = replies;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Does a write in one transaction with its reply.
     *
     * @param request what tells this request from another one under the same key; never a secret
     */
    public Response once(Object request, Supplier<Done> write) {
        var key = caller.key(digest(request));
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    if (!replies.claim(key, clock.instant())) {
                        return earlier(replies.present(key), key);
                    }
                    var reply = reply(write.get());
                    replies.present(key).finish(reply);
                    return reply;
                })
                .toResponse();
    }

    /**
     * Does a write that must not run inside a transaction because it may wait on another system. Should this process
     * die meanwhile, the same key is free again after a while.
     */
    public Response onceOutside(Object request, Supplier<Done> write) {
        var key = caller.key(digest(request));
        var earlier = QuarkusTransaction.requiringNew().call(() -> begun(key));
        if (earlier != null) {
            return earlier.toResponse();
        }
        try {
            var reply = reply(write.get());
            QuarkusTransaction.requiringNew().run(() -> replies.present(key).finish(reply));
            return reply.toResponse();
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> replies.delete(replies.present(key)));
            throw e;
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        replies.forget(clock.instant().minus(KEPT));
    }

    private @Nullable Reply begun(IdempotencyKey key) {
        if (replies.claim(key, clock.instant())) {
            return null;
        }
        var row = replies.present(key);
        if (row.status == null
                && row.asksTheSameAs(key)
                && row.askedAt.isBefore(clock.instant().minus(LEASE))) {
            row.askedAt = clock.instant();
            return null;
        }
        return earlier(row, key);
    }

    private static Reply earlier(StoredReplyRow row, IdempotencyKey key) {
        if (!row.asksTheSameAs(key)) {
            throw new ProblemException(
                    ProblemKind.CANNOT_BE_DONE,
                    "the " + IdempotencyKey.HEADER + " was used before for another request");
        }
        var reply = row.toReply();
        if (reply == null) {
            throw new ProblemException(ProblemKind.CONFLICT, "the same request is still being worked on");
        }
        return reply;
    }

    private Reply reply(Done done) {
        var body = done.body() == null ? "" : write(done.body());
        return new Reply(done.status().getStatusCode(), done.location(), done.etag(), body);
    }

    private Sha256 digest(Object request) {
        return Sha256.of(request instanceof ByteString bytes ? bytes : ByteString.copyFromUtf8(write(request)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of " + value.getClass() + " cannot be written as JSON", e);
        }
    }
}
