package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.headstamp.node.Refusal;
import org.headstamp.pki.Sha256;

/** Takes in files of this State, so that its messages can refer to them. What no other node would take is not taken here. */
@Singleton
public class FileIntake {
    private final FileStore store;
    private final Examination examination;
    private final AttachmentConfig config;
    private final InstantSource clock;

    FileIntake(FileStore store, Examination examination, AttachmentConfig config, InstantSource clock) {
        this.store = store;
        this.examination = examination;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps a file, in the transaction that needs it.
     *
     * @throws FileRefusedException if it is too large, of no kind that is taken, or an image that must not be opened
     * @throws IOException if it cannot be read
     */
    @Transactional(TxType.MANDATORY)
    public KeptFile keep(InputStream file) throws IOException {
        var unfinished = store.begin();
        try {
            var digest = Sha256.newDigest();
            long size = 0;
            for (var chunk = file.readNBytes(config.chunkBytes());
                    chunk.length > 0;
                    chunk = file.readNBytes(config.chunkBytes())) {
                requireRoom(size + chunk.length);
                store.append(unfinished, size, ByteString.copyFrom(chunk));
                digest.update(chunk);
                size += chunk.length;
            }
            var mediaType = examination.mediaType(unfinished);
            return store.keep(
                    unfinished,
                    new Sha256(ByteString.copyFrom(digest.digest())),
                    mediaType,
                    size,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (FileRefusedException | IOException e) {
            store.discard(unfinished);
            throw e;
        }
    }

    private void requireRoom(long size) {
        if (size > config.largestBytes()) {
            throw new FileRefusedException(
                    FileProblem.TOO_LARGE,
                    Refusal.of("the file has more than {0} bytes, the most that are taken", config.largestBytes()));
        }
    }
}
