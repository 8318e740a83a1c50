package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import org.headstamp.node.TestState;

/** Lets files come that messages of other States announce. */
@Singleton
public class FetchedFiles {
    private final AttachmentDesk desk;
    private final FakeAttachmentPeers peers;
    private final FetchWorker worker;

    FetchedFiles(AttachmentDesk desk, FakeAttachmentPeers peers, FetchWorker worker) {
        this.desk = desk;
        this.peers = peers;
        this.worker = worker;
    }

    /** What other tests left to be fetched is fetched no more. */
    public void alone() {
        desk.alone();
    }

    /** A State gives these, one attempt each, and is away again. */
    public void given(TestState by, ByteString... files) {
        peers.behave(by.state(), GivingState.of(files));
        for (int file = 0; file < files.length; file++) {
            var unused = worker.fetchNext();
        }
        peers.leave(by.state());
    }
}
