package org.headstamp.node.trace.proof;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/** A proof as stored: the exact bytes, which are verified already. */
@Entity
@Table(name = "received_proof")
@IdClass(ReceivedProofRow.Key.class)
class ReceivedProofRow {
    /** Which proof of which question. */
    record Key(UUID question, int position) implements Serializable {}

    @Id
    UUID question = new UUID(0, 0);

    @Id
    int position;

    @Column(name = "case_id")
    String caseId = "";

    String asker = "";

    String sender = "";

    UUID message = new UUID(0, 0);

    @Column(name = "sealed_at")
    Instant sealedAt = Instant.EPOCH;

    byte[] content = {};

    byte[] seal = {};

    @Column(name = "consent_content")
    byte @Nullable [] consentContent;

    @Column(name = "consent_seal")
    byte @Nullable [] consentSeal;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    static ReceivedProofRow of(MessageId question, int position, VerifiedProof proof, Instant receivedAt) {
        var row = new ReceivedProofRow();
        row.question = question.value();
        row.position = position;
        row.caseId = proof.message().caseId().toString();
        row.asker = proof.message().to().toString();
        row.sender = proof.message().from().toString();
        row.message = proof.message().id().value();
        row.sealedAt = proof.message().sealedAt();
        row.content = proof.message().content().toByteArray();
        row.seal = proof.message().seal().toByteArray();
        var consent = proof.consent();
        row.consentContent = consent == null ? null : consent.content().toByteArray();
        row.consentSeal = consent == null ? null : consent.seal().toByteArray();
        row.receivedAt = receivedAt;
        return row;
    }

    SealedPart toAnswer() {
        return new SealedPart(ByteString.copyFrom(content), ByteString.copyFrom(seal));
    }

    @Nullable
    SealedPart toConsent() {
        return consentContent == null || consentSeal == null
                ? null
                : new SealedPart(ByteString.copyFrom(consentContent), ByteString.copyFrom(consentSeal));
    }
}
