package org.headstamp.demo;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.headstamp.pki.certificate.KnownCertificates;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.Accepted;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;

/** What seals cost by themselves: generating and verifying one in CMS, nothing around it. */
final class SealFloor {
    private static final int DIGEST = 32;

    private final Sealer sealer;
    private final Random random = new Random(5);
    private final KnownCertificates known = new KnownCertificates();

    SealFloor(Sealer sealer) {
        this.sealer = sealer;
    }

    /** CPU seconds of one message of so many bytes. */
    double message(int bytes) throws Exception {
        return seconds(SealKind.MESSAGE, random(bytes));
    }

    /** CPU seconds of one receipt for so many messages. */
    double receipt(int batch) throws Exception {
        var receipt = Receipt.newBuilder()
                .setFederation("exercise")
                .setFrom("XB")
                .setTo("XA")
                .setIssuedAt(now());
        for (int i = 0; i < batch; i++) {
            receipt.addEntries(ReceiptEntry.newBuilder()
                    .setContentSha256(random(DIGEST))
                    .setSealSha256(random(DIGEST))
                    .setReceivedAt(now())
                    .setLeafHash(random(DIGEST))
                    .setAccepted(Accepted.getDefaultInstance()));
        }
        return seconds(SealKind.RECEIPT, receipt.build().toByteString());
    }

    private double seconds(SealKind kind, ByteString content) throws Exception {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return ThreadCpu.seconds(() -> SealVerifier.verify(kind, content, sealer.seal(kind, content, at), known));
    }

    private ByteString random(int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return ByteString.copyFrom(content);
    }

    private static Timestamp now() {
        var now = Instant.now();
        return Timestamp.newBuilder()
                .setSeconds(now.getEpochSecond())
                .setNanos(now.getNano())
                .build();
    }
}
