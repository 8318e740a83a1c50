package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.proto.federation.v1.FederationServiceGrpc;
import org.headstamp.proto.federation.v1.GetTrustListRequest;
import org.headstamp.proto.federation.v1.ListRevocationListsRequest;
import org.junit.jupiter.api.Test;

/** A State that was away gets every list from any peer. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FederationServiceTest {
    @Inject
    Federation federation;

    @Test
    void everyAcceptedVersionIsGivenAndZeroMeansTheLatest() {
        try (var peer = TestPeer.of("XA")) {
            var stub = FederationServiceGrpc.newBlockingStub(peer.channel());
            var first = stub.getTrustList(
                    GetTrustListRequest.newBuilder().setVersion(1).build());
            assertThat(first.getTrustList().toByteString())
                    .isEqualTo(federation.signedTrustList(1).orElseThrow());
            var latest = stub.getTrustList(GetTrustListRequest.getDefaultInstance());
            assertThat(latest.getTrustList().toByteString())
                    .isEqualTo(federation.signedTrustList(federation.version()).orElseThrow());
            var unknown = stub.getTrustList(
                    GetTrustListRequest.newBuilder().setVersion(999_999).build());
            assertThat(unknown.getNotHeld().getLatest()).isEqualTo(federation.version());
        }
    }

    @Test
    void revocationListsAreGivenOfOneMemberOrOfAll() {
        var ofXa = federation.trust().revocationLists(new MemberState("XA")).stream()
                .map(RevocationList::der)
                .toList();
        try (var peer = TestPeer.of("XC")) {
            var stub = FederationServiceGrpc.newBlockingStub(peer.channel());
            assertThat(stub.listRevocationLists(ListRevocationListsRequest.newBuilder()
                                    .setMember("XA")
                                    .build())
                            .getRevocationListsList())
                    .isEqualTo(ofXa);
            assertThat(stub.listRevocationLists(ListRevocationListsRequest.getDefaultInstance())
                            .getRevocationListsList())
                    .containsAll(ofXa)
                    .hasSizeGreaterThan(1);
            assertThatThrownBy(() -> stub.listRevocationLists(ListRevocationListsRequest.newBuilder()
                            .setMember("not a State")
                            .build()))
                    .hasMessageContaining("INVALID_ARGUMENT");
        }
    }
}
