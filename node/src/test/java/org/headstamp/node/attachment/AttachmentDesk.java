package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.store.FileIntake;
import org.headstamp.node.attachment.store.KeptFile;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.node.exchange.Messages;
import org.headstamp.pki.Sha256;

/** Files, messages that refer to them, and what became of them. */
@Singleton
public class AttachmentDesk {
    public static final String PDF = "application/pdf";

    private final FileLetters letters;
    private final MessageAttachments attachments;
    private final FileIntake intake;
    private final Messages messages;
    private final EntityManager database;

    AttachmentDesk(
            FileLetters letters,
            MessageAttachments attachments,
            FileIntake intake,
            Messages messages,
            EntityManager database) {
        this.letters = letters;
        this.attachments = attachments;
        this.intake = intake;
        this.messages = messages;
        this.database = database;
    }

    public static TestState state(String alpha2) {
        return TestFederation.running().state(alpha2);
    }

    /** A case of a State that nothing happened in. */
    public static CaseId freshCase(TestState of) {
        return CaseId.at(of.state(), Instant.now(), new SecureRandom());
    }

    /** A document that no other test has. */
    public static ByteString document(int size) {
        var bytes = new byte[size];
        ThreadLocalRandom.current().nextBytes(bytes);
        var start = ByteString.copyFromUtf8("%PDF-1.7\n");
        return start.concat(ByteString.copyFrom(bytes)).substring(0, size);
    }

    /** As a message announces it truly. */
    public static AttachmentReference announced(ByteString file, String mediaType) {
        return new AttachmentReference(Sha256.of(file), mediaType, file.size(), "evidence", "as found");
    }

    /** What other tests left to be fetched is fetched no more. */
    void alone() {
        run("update attachment_fetch set state = 'REFUSED', problem = 'NEVER_GIVEN', claim = null,"
                + " claimed_until = null, next_attempt_at = null where state = 'WANTED'");
    }

    /** From now on so many bytes of a State count as being here. */
    void kept(TestState peer, long bytes) {
        run("insert into attachment_peer (peer, kept) values ('" + peer.state() + "', " + bytes
                + ") on conflict (peer) do update set kept = excluded.kept");
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    long count(String sql, Sha256 digest) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql)
                                .setParameter(1, digest.bytes().toByteArray())
                                .getSingleResult())
                        .longValue());
    }

    /** Another State's message with these files, in a case of its own. */
    MessageId announce(TestState from, AttachmentReference... files) {
        return letters.bring(from, freshCase(from), 1, List.of(files));
    }

    /** The case of another State's message. */
    CaseId caseOf(MessageId message) {
        return messages.find(message).orElseThrow().caseId();
    }

    AttachmentStatus status(MessageId message) {
        return attachments.of(message).getFirst().status();
    }

    /** What is here of a message's file, if it is here whole. */
    public ByteString content(MessageId message, int position) {
        var file = attachments.file(message, position).orElseThrow();
        try {
            return ByteString.readFrom(attachments.reader(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file of our own. */
    public KeptFile keep(ByteString file) {
        return QuarkusTransaction.requiringNew().call(() -> intake.keep(file.newInput()));
    }
}
