package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.headstamp.node.attachment.SentFiles;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.KeptFile;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.FetchAttachmentRequest;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse;
import org.headstamp.proto.exchange.v1.NoAttachment;

/** Gives files to the members to whom messages went that refer to them, a few at a time to each. */
@Singleton
class AttachmentEndpoint {
    private final SentFiles files;
    private final AttachmentConfig config;
    private final Map<MemberState, Semaphore> places = new ConcurrentHashMap<>();

    AttachmentEndpoint(SentFiles files, AttachmentConfig config) {
        this.files = files;
        this.config = config;
    }

    void fetch(FetchAttachmentRequest request, ServerCallStreamObserver<FetchAttachmentResponse> responses) {
        var member = PeerInterceptor.member();
        var file = files.find(member, Digests.of(request.getSha256()));
        if (file.isEmpty()) {
            responses.onNext(FetchAttachmentResponse.newBuilder()
                    .setNoAttachment(NoAttachment.getDefaultInstance())
                    .build());
            responses.onCompleted();
        } else {
            give(member, file.get(), request.getOffset(), responses);
        }
    }

    private void give(
            MemberState member,
            KeptFile file,
            long offset,
            ServerCallStreamObserver<FetchAttachmentResponse> responses) {
        if (offset < 0 || offset > file.size()) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("the file has " + file.size() + " bytes")
                    .asRuntimeException();
        }
        var own = places.computeIfAbsent(member, unused -> new Semaphore(config.givenPerPeer()));
        if (!own.tryAcquire()) {
            throw Status.RESOURCE_EXHAUSTED
                    .withDescription("at most " + config.givenPerPeer() + " files at a time are given to one member")
                    .asRuntimeException();
        }
        DepartingFile.begin(
                responses, files.reader(file, offset), () -> files.served(member, file.digest()), own::release);
    }

    /** A piece of a file on the wire. */
    static FetchAttachmentResponse piece(ByteString bytes) {
        return FetchAttachmentResponse.newBuilder().setChunk(bytes).build();
    }
}
