package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.key.KeyId;
import org.jspecify.annotations.Nullable;

/** One accepted revocation list; all are kept, since seals were judged by them. */
@Entity
@Table(name = "revocation_list")
class RevocationListRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String member = "";

    byte[] authority = {};

    long number;

    byte[] digest = {};

    byte[] der = {};

    @Column(name = "accepted_at")
    Instant acceptedAt = Instant.EPOCH;

    static RevocationListRow of(IssuedRevocationList issued, Instant acceptedAt) {
        var row = new RevocationListRow();
        row.member = issued.member().alpha2();
        row.authority = issued.authority().digest().bytes().toByteArray();
        row.number = issued.list().number();
        row.digest = issued.list().digest().bytes().toByteArray();
        row.der = issued.list().der().toByteArray();
        row.acceptedAt = acceptedAt;
        return row;
    }

    IssuedRevocationList toIssued() {
        try {
            return new IssuedRevocationList(
                    new MemberState(member),
                    new KeyId(new Sha256(ByteString.copyFrom(authority))),
                    RevocationList.parse(ByteString.copyFrom(der)));
        } catch (VerificationException e) {
            throw new IllegalStateException(
                    "the stored revocation list " + number + " of " + member + " is damaged", e);
        }
    }
}
