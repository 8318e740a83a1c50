package org.headstamp.node.transport;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.atomic.AtomicBoolean;
import org.headstamp.node.attachment.store.ContentReader;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse;

/**
 * Gives a file piece by piece, as fast as it is read at the other end and no faster: whoever reads nothing costs no thread
 * and no more memory than one chunk. gRPC calls all methods of one stream one after the other.
 */
final class DepartingFile {
    /** Small enough that a slow line shows progress. */
    private static final int PIECE = 64 << 10;

    private final ServerCallStreamObserver<FetchAttachmentResponse> responses;
    private final ContentReader content;
    private final Runnable atEnd;
    private boolean ended;

    private DepartingFile(
            ServerCallStreamObserver<FetchAttachmentResponse> responses, ContentReader content, Runnable atEnd) {
        this.responses = responses;
        this.content = content;
        this.atEnd = atEnd;
    }

    /**
     * Begins to give a file.
     *
     * @param atEnd called before the stream ends, when the last byte is on its way
     * @param over called once when the stream is over, however it ended
     */
    static void begin(
            ServerCallStreamObserver<FetchAttachmentResponse> responses,
            ContentReader content,
            Runnable atEnd,
            Runnable over) {
        var departing = new DepartingFile(responses, content, atEnd);
        var isOver = new AtomicBoolean();
        Runnable once = () -> {
            if (isOver.compareAndSet(false, true)) {
                over.run();
            }
        };
        responses.setOnCancelHandler(once);
        responses.setOnCloseHandler(once);
        responses.setOnReadyHandler(departing::giveOn);
    }

    private void giveOn() {
        while (!ended && responses.isReady()) {
            var bytes = content.next(PIECE);
            if (bytes.isEmpty()) {
                ended = true;
                atEnd.run();
                responses.onCompleted();
            } else {
                responses.onNext(AttachmentEndpoint.piece(bytes));
            }
        }
    }
}
