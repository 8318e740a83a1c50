package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.log.v1.GetCheckpointRequest;
import org.headstamp.proto.log.v1.GetCheckpointResponse;
import org.headstamp.proto.log.v1.GetConsistencyProofRequest;
import org.headstamp.proto.log.v1.GetConsistencyProofResponse;
import org.headstamp.proto.log.v1.GetInclusionProofRequest;
import org.headstamp.proto.log.v1.GetInclusionProofResponse;
import org.headstamp.proto.log.v1.InclusionProof;
import org.headstamp.proto.log.v1.LogServiceGrpc;
import org.headstamp.proto.log.v1.MerkleProof;
import org.headstamp.proto.log.v1.NotIncluded;
import org.headstamp.proto.log.v1.SizeNotHeld;

/** Proves to other members that this node's log only grows. Entries themselves never leave the State. */
@Singleton
class LogEndpoint extends LogServiceGrpc.LogServiceImplBase {
    private final LogProofs log;

    LogEndpoint(LogProofs log) {
        this.log = log;
    }

    @Override
    public void getCheckpoint(GetCheckpointRequest request, StreamObserver<GetCheckpointResponse> responses) {
        responses.onNext(GetCheckpointResponse.newBuilder()
                .setCheckpoint(log.checkpoint().orElse(ByteString.EMPTY))
                .build());
        responses.onCompleted();
    }

    @Override
    public void getConsistencyProof(
            GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> responses) {
        var response = log.consistency(request.getFirstSize(), request.getSecondSize())
                .map(proof -> GetConsistencyProofResponse.newBuilder().setProof(toWire(proof.hashes())))
                .orElseGet(() -> GetConsistencyProofResponse.newBuilder()
                        .setSizeNotHeld(SizeNotHeld.newBuilder().setSize(log.size())));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void getInclusionProof(
            GetInclusionProofRequest request, StreamObserver<GetInclusionProofResponse> responses) {
        var response = log.inclusion(Digests.of(request.getLeafHash()), request.getSize())
                .map(proof -> GetInclusionProofResponse.newBuilder()
                        .setProof(InclusionProof.newBuilder()
                                .setIndex(proof.index())
                                .setSize(proof.size())
                                .setPath(toWire(proof.hashes()))))
                .orElseGet(
                        () -> GetInclusionProofResponse.newBuilder().setNotIncluded(NotIncluded.getDefaultInstance()));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    private static MerkleProof toWire(List<Sha256> hashes) {
        return MerkleProof.newBuilder()
                .addAllHashes(hashes.stream().map(Sha256::bytes).toList())
                .build();
    }
}
