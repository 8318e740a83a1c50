package org.headstamp.node.transport;

import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.witness.LogPeer;
import org.headstamp.node.witness.LogUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.headstamp.proto.log.v1.GetConsistencyProofRequest;
import org.headstamp.proto.log.v1.LogServiceGrpc;

/** Asks other nodes for proofs over gRPC. */
@Singleton
public class GrpcLogPeer implements LogPeer {
    private static final int LONGEST_PROOF = 128;

    private final PeerLines lines;
    private final TransportConfig config;

    GrpcLogPeer(PeerLines lines, TransportConfig config) {
        this.lines = lines;
        this.config = config;
    }

    @Override
    public ConsistencyProof consistency(MemberState peer, long size1, long size2) throws LogUnreachableException {
        var line = lines.to(peer)
                .orElseThrow(() -> new LogUnreachableException(peer, "the trust list gives no endpoint for it", null));
        try {
            var response = LogServiceGrpc.newBlockingV2Stub(line.channel())
                    .withDeadlineAfter(config.answer().toMillis(), TimeUnit.MILLISECONDS)
                    .getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                            .setFirstSize(size1)
                            .setSecondSize(size2)
                            .build());
            if (!response.hasProof() || response.getProof().getHashesCount() > LONGEST_PROOF) {
                throw new LogUnreachableException(peer, "it answered with " + response.getResultCase(), null);
            }
            return new ConsistencyProof(
                    size1,
                    size2,
                    response.getProof().getHashesList().stream()
                            .map(Sha256::new)
                            .toList());
        } catch (StatusException | StatusRuntimeException e) {
            lines.leave(peer, line);
            throw new LogUnreachableException(peer, Failures.inWords(e), e);
        } catch (IllegalArgumentException e) {
            throw new LogUnreachableException(peer, "its proof is malformed: " + e.getMessage(), e);
        }
    }
}
