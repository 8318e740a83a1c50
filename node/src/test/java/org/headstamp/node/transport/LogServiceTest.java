package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.headstamp.pki.merkle.InclusionProof;
import org.headstamp.proto.log.v1.GetCheckpointRequest;
import org.headstamp.proto.log.v1.GetConsistencyProofRequest;
import org.headstamp.proto.log.v1.GetInclusionProofRequest;
import org.headstamp.proto.log.v1.GetInclusionProofResponse;
import org.headstamp.proto.log.v1.LogServiceGrpc;
import org.headstamp.proto.log.v1.LogServiceGrpc.LogServiceBlockingStub;
import org.junit.jupiter.api.Test;

/** What a peer can prove about this node's log with nothing but its key. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogServiceTest {
    private final TestFederation exercise = TestFederation.running();

    @Inject
    AuditLog log;

    @Test
    void aPeerProvesThatTheLogGrewAndThatAnEntryIsInIt() throws VerificationException {
        try (var peer = TestPeer.of("XA")) {
            var stub = LogServiceGrpc.newBlockingStub(peer.channel());
            var unused = append();
            await().until(() -> !checkpointBytes(stub).isEmpty());
            var before = checkpoint(stub);
            var leaf = append();
            await().until(() -> inclusion(stub, leaf, 0).hasProof());
            var after = checkpoint(stub);
            assertThat(after.origin()).isEqualTo(TestFederation.NAME + "/XB/1");

            var consistency = stub.getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                    .setFirstSize(before.size())
                    .setSecondSize(after.size())
                    .build());
            new ConsistencyProof(
                            before.size(),
                            after.size(),
                            hashes(consistency.getProof().getHashesList()))
                    .verify(before.root(), after.root());

            var inclusion = inclusion(stub, leaf, after.size()).getProof();
            new InclusionProof(
                            inclusion.getIndex(),
                            inclusion.getSize(),
                            hashes(inclusion.getPath().getHashesList()))
                    .verify(leaf, after.root());
        }
    }

    @Test
    void whatIsNotInTheLogIsSaidNotToBe() {
        try (var peer = TestPeer.of("XA")) {
            var stub = LogServiceGrpc.newBlockingStub(peer.channel());
            var inclusion = stub.getInclusionProof(GetInclusionProofRequest.newBuilder()
                    .setLeafHash(Sha256.of(ByteString.copyFromUtf8("nothing")).bytes())
                    .build());
            assertThat(inclusion.hasNotIncluded()).isTrue();
            var consistency = stub.getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                    .setFirstSize(1)
                    .setSecondSize(Long.MAX_VALUE)
                    .build());
            assertThat(consistency.hasSizeNotHeld()).isTrue();
            assertThatThrownBy(() -> stub.getInclusionProof(GetInclusionProofRequest.getDefaultInstance()))
                    .hasMessageContaining("INVALID_ARGUMENT");
        }
    }

    private static GetInclusionProofResponse inclusion(LogServiceBlockingStub stub, Sha256 leaf, long size) {
        return stub.getInclusionProof(GetInclusionProofRequest.newBuilder()
                .setLeafHash(leaf.bytes())
                .setSize(size)
                .build());
    }

    private Checkpoint checkpoint(LogServiceBlockingStub stub) throws VerificationException {
        return SignedCheckpoint.open(
                        checkpointBytes(stub),
                        List.of(exercise.state(TestFederation.SELF).log().key()))
                .checkpoint();
    }

    private static ByteString checkpointBytes(LogServiceBlockingStub stub) {
        return stub.getCheckpoint(GetCheckpointRequest.getDefaultInstance()).getCheckpoint();
    }

    private static List<Sha256> hashes(List<ByteString> hashes) {
        return hashes.stream().map(Sha256::new).toList();
    }

    private Sha256 append() {
        return QuarkusTransaction.requiringNew()
                .call(() -> log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)));
    }
}
