package org.headstamp.node.transport;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.proto.federation.v1.FederationServiceGrpc;
import org.headstamp.proto.federation.v1.GetTrustListRequest;
import org.headstamp.proto.federation.v1.GetTrustListResponse;
import org.headstamp.proto.federation.v1.ListRevocationListsRequest;
import org.headstamp.proto.federation.v1.ListRevocationListsResponse;
import org.headstamp.proto.federation.v1.SignedTrustList;
import org.headstamp.proto.federation.v1.VersionNotHeld;

/** Passes on trust lists and revocation lists; they carry their own signatures. */
@Singleton
class FederationEndpoint extends FederationServiceGrpc.FederationServiceImplBase {
    private final Federation federation;

    FederationEndpoint(Federation federation) {
        this.federation = federation;
    }

    @Override
    public void getTrustList(GetTrustListRequest request, StreamObserver<GetTrustListResponse> responses) {
        var latest = federation.version();
        var response = GetTrustListResponse.newBuilder();
        var wanted = request.getVersion() == 0 ? latest : request.getVersion();
        try {
            var held = federation.signedTrustList(wanted);
            if (held.isPresent()) {
                response.setTrustList(SignedTrustList.parseFrom(held.get()));
            } else {
                response.setNotHeld(VersionNotHeld.newBuilder().setLatest(latest));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("version " + wanted + " of the trust list is stored damaged", e);
        }
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void listRevocationLists(
            ListRevocationListsRequest request, StreamObserver<ListRevocationListsResponse> responses) {
        var response = ListRevocationListsResponse.newBuilder();
        lists(request.getMember()).forEach(list -> response.addRevocationLists(list.der()));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    private List<RevocationList> lists(String member) {
        try {
            return member.isEmpty()
                    ? federation.trust().revocationLists()
                    : federation.trust().revocationLists(new MemberState(member));
        } catch (IllegalArgumentException e) {
            throw Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException();
        }
    }
}
