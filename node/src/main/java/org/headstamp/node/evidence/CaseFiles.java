package org.headstamp.node.evidence;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.attachment.AttachmentState;
import org.headstamp.node.attachment.AttachmentStatus;
import org.headstamp.node.attachment.MessageAttachments;
import org.headstamp.node.attachment.store.KeptFile;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.trace.proof.SealedPart;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.pki.bundle.LeftOut;
import org.headstamp.proto.exchange.v1.Message;

/**
 * The files that the messages of a case name, as far as they are here for just these messages: a digest alone proves
 * nothing.
 */
@Singleton
class CaseFiles {
    private final MessageAttachments attachments;
    private final EvidenceConfig config;

    CaseFiles(MessageAttachments attachments, EvidenceConfig config) {
        this.attachments = attachments;
        this.config = config;
    }

    /** Which files go into a bundle: those of the first messages first, while there is room. */
    BundledFiles of(List<StoredMessage> messages, List<SealedPart> passedOn) {
        var leftOut = new LinkedHashMap<Sha256, LeftOut>();
        Stream.concat(
                        messages.stream().map(message -> message.sealed().getContent()),
                        passedOn.stream().map(SealedPart::content))
                .flatMap(CaseFiles::named)
                .forEach(digest -> leftOut.put(digest, LeftOut.NOT_HERE));
        var taken = new LinkedHashMap<Sha256, KeptFile>();
        long bytes = 0;
        for (var file : here(messages)) {
            if (!taken.containsKey(file.digest())) {
                boolean fits = taken.size() < config.attachments() && bytes + file.size() <= config.attachmentBytes();
                if (fits) {
                    taken.put(file.digest(), file);
                    bytes += file.size();
                    leftOut.remove(file.digest());
                } else {
                    leftOut.put(file.digest(), LeftOut.NO_ROOM);
                }
            }
        }
        return new BundledFiles(List.copyOf(taken.values()), leftOut);
    }

    private static Stream<Sha256> named(ByteString content) {
        try {
            return Message.parseFrom(content).getAttachmentsList().stream().map(file -> new Sha256(file.getSha256()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("what was taken into custody does not parse", e);
        }
    }

    private List<KeptFile> here(List<StoredMessage> messages) {
        var ids = messages.stream().map(StoredMessage::id).toList();
        var states = attachments.states(ids);
        return ids.stream()
                .flatMap(id -> states.getOrDefault(id, List.of()).stream()
                        .filter(CaseFiles::isHere)
                        .flatMap(status -> attachments.file(id, status.position()).stream()))
                .toList();
    }

    private static boolean isHere(AttachmentStatus status) {
        return AttachmentState.valueOf(status.state()).isHere();
    }

    /** Adds them to a bundle, and says of the others why they are not in it. */
    void write(BundledFiles files, BundleWriter bundle) throws IOException {
        for (var file : files.taken()) {
            bundle.attachment(file.digest(), attachments.reader(file).stream());
        }
        files.leftOut().forEach(bundle::leftOut);
    }
}
