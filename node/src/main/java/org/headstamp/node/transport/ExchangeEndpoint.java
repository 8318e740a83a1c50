package org.headstamp.node.transport;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.exchange.Inbox;
import org.headstamp.node.witness.PeerCheckpoints;
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
    private final Hellos hellos;
    private final PeerCheckpoints witness;
    private final LogProofs log;
    private final AttachmentEndpoint attachments;

    ExchangeEndpoint(
            Inbox inbox, Hellos hellos, PeerCheckpoints witness, LogProofs log, AttachmentEndpoint attachments) {
        this.inbox = inbox;
        this.hellos = hellos;
        this.witness = witness;
        this.log = log;
        this.attachments = attachments;
    }

    @Override
    public StreamObserver<DeliverRequest> deliver(StreamObserver<DeliverResponse> responses) {
        var member = PeerInterceptor.member();
        var outgoing =
                new OutgoingFrames((ServerCallStreamObserver<DeliverResponse>) responses, new CheckpointFeed(log));
        return new IncomingFrames(
                hello -> {
                    hellos.check(hello, member);
                    outgoing.send(DeliverResponse.newBuilder().setHello(hellos.own()));
                },
                envelope -> outgoing.send(ReplyWire.toWire(inbox.accept(envelope, member))),
                checkpoint -> witness.observe(member, checkpoint),
                outgoing);
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
