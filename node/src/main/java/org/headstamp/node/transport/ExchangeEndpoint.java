package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.Inbox;
import org.headstamp.node.exchange.Serving;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.CollectResponse;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.FetchAttachmentRequest;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse;
import org.headstamp.proto.exchange.v1.GetReceiptRequest;
import org.headstamp.proto.exchange.v1.GetReceiptResponse;
import org.headstamp.proto.exchange.v1.NoReceipt;

/** Takes in what other nodes send. */
@Singleton
class ExchangeEndpoint extends ExchangeServiceGrpc.ExchangeServiceImplBase {
    private final Inbox inbox;
    private final Serving serving;
    private final Hellos hellos;
    private final StreamKit kit;
    private final AttachmentEndpoint attachments;

    ExchangeEndpoint(Inbox inbox, Serving serving, Hellos hellos, StreamKit kit, AttachmentEndpoint attachments) {
        this.inbox = inbox;
        this.serving = serving;
        this.hellos = hellos;
        this.kit = kit;
        this.attachments = attachments;
    }

    @Override
    public StreamObserver<DeliverRequest> deliver(StreamObserver<DeliverResponse> responses) {
        var member = PeerInterceptor.member();
        var outgoing = kit.outgoing(new ServerReplies((ServerCallStreamObserver<DeliverResponse>) responses));
        var stream = new ArrivingStream(
                hello -> {
                    hellos.check(hello, member);
                    serving.isBack(member);
                    outgoing.sendAtOnce(DeliverResponse.newBuilder().setHello(hellos.own()));
                },
                envelopes -> accept(envelopes, member),
                checkpoint -> kit.observe(member, checkpoint),
                outgoing);
        kit.streams().opened(member, stream);
        outgoing.whenGone(() -> kit.streams().closed(member, stream));
        stream.begin();
        return stream;
    }

    private List<EnvelopeReply> accept(List<ByteString> envelopes, MemberState member) {
        kit.streams()
                .spend(
                        member,
                        envelopes.size(),
                        envelopes.stream().mapToLong(ByteString::size).sum());
        return inbox.accept(envelopes, member);
    }

    @Override
    public StreamObserver<CollectRequest> collect(StreamObserver<CollectResponse> responses) {
        var member = PeerInterceptor.member();
        var stream = kit.collected(member, (ServerCallStreamObserver<CollectResponse>) responses);
        stream.onHello(hello -> {
            hellos.check(hello, member);
            stream.hello(hellos.own());
            serving.serve(member, stream, stream::isGone);
        });
        return stream;
    }

    @Override
    public void getReceipt(GetReceiptRequest request, StreamObserver<GetReceiptResponse> responses) {
        var content = Digests.of(request.getContentSha256());
        var seal = Digests.of(request.getSealSha256());
        var response = inbox.receipt(PeerInterceptor.member(), content, seal)
                .map(receipt -> GetReceiptResponse.newBuilder().setReceipt(receipt))
                .orElseGet(() -> GetReceiptResponse.newBuilder().setNoReceipt(NoReceipt.getDefaultInstance()));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void fetchAttachment(FetchAttachmentRequest request, StreamObserver<FetchAttachmentResponse> responses) {
        attachments.fetch(request, (ServerCallStreamObserver<FetchAttachmentResponse>) responses);
    }
}
