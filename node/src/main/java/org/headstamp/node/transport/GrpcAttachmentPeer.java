package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.BlockingClientCall;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.headstamp.node.attachment.AttachmentPeer;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.FetchAttachmentRequest;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse;
import org.jboss.logging.Logger;

/** Fetches files from other nodes over gRPC. The next piece is asked for when the one before was taken. */
@Singleton
public class GrpcAttachmentPeer implements AttachmentPeer {
    private static final Logger LOG = Logger.getLogger(GrpcAttachmentPeer.class);
    /** The largest piece that the schema allows, and what is around it. */
    private static final int LARGEST_PIECE = (1 << 20) + 1024;

    private final PeerLines lines;

    GrpcAttachmentPeer(PeerLines lines) {
        this.lines = lines;
    }

    @Override
    public boolean fetch(MemberState peer, Sha256 digest, long offset, Duration patience, Predicate<ByteString> taker)
            throws PeerUnreachableException {
        var line = lines.to(peer)
                .orElseThrow(() -> new PeerUnreachableException(peer, "the trust list gives no endpoint for it"));
        var call = ExchangeServiceGrpc.newBlockingV2Stub(line.channel())
                .withMaxInboundMessageSize(LARGEST_PIECE)
                .fetchAttachment(FetchAttachmentRequest.newBuilder()
                        .setSha256(digest.bytes())
                        .setOffset(offset)
                        .build());
        try {
            return pieces(peer, call, patience, taker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerUnreachableException(peer, "this node is stopping", e);
        } catch (StatusException | StatusRuntimeException e) {
            // Envelopes go over the same line: it is given up only where it is the line that failed.
            if (Status.fromThrowable(e).getCode() == Status.Code.UNAVAILABLE) {
                lines.leave(peer, line);
            }
            throw new PeerUnreachableException(peer, Failures.inWords(e), e);
        } catch (TimeoutException e) {
            throw new PeerUnreachableException(peer, Failures.inWords(e), e);
        } finally {
            end(call);
        }
    }

    /** A connection that was given up elsewhere may have taken its threads along: then nothing is left to cancel. */
    private static void end(BlockingClientCall<?, ?> call) {
        try {
            call.cancel("enough", null);
        } catch (RejectedExecutionException e) {
            LOG.debug("A stream ended before it could be closed", e);
        }
    }

    private static boolean pieces(
            MemberState peer,
            BlockingClientCall<?, FetchAttachmentResponse> call,
            Duration patience,
            Predicate<ByteString> taker)
            throws StatusException, TimeoutException, InterruptedException, PeerUnreachableException {
        boolean wanted = true;
        while (wanted) {
            var response = call.read(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response == null) {
                return true;
            }
            switch (response.getResultCase()) {
                case CHUNK -> wanted = taker.test(response.getChunk());
                case NO_ATTACHMENT -> {
                    return false;
                }
                case RESULT_NOT_SET -> throw new PeerUnreachableException(peer, "it gave a piece without bytes");
            }
        }
        return true;
    }
}
