package org.headstamp.node.transport;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Objects;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;

/**
 * Judges the peer at every call: a resumed TLS session never asked the trust manager, and what is trusted may have
 * changed since the handshake.
 */
final class PeerInterceptor implements ServerInterceptor {
    private static final Context.Key<MemberState> MEMBER = Context.key("member");

    private final Doorkeeper doorkeeper;

    PeerInterceptor(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    /** The member that makes the call under way. */
    static MemberState member() {
        return Objects.requireNonNull(MEMBER.get(), "no call is under way");
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        try {
            var member = doorkeeper.admit(PeerCertificates.of(call.getAttributes()));
            return Contexts.interceptCall(Context.current().withValue(MEMBER, member), call, headers, next);
        } catch (VerificationException e) {
            call.close(
                    Status.PERMISSION_DENIED.withDescription("no active member with a valid certificate calls"),
                    new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }
}
