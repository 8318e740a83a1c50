package org.headstamp.pki.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The example that Go's sumdb/note and c2sp.org/signed-note share. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PUBLISHED_NOTE = PUBLISHED_TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String TEXT = "first line\n\nlast line\n";
    private static final NoteSigner LOG = signer("example.org/log");
    private static final NoteSigner OTHER = signer("example.org/other");
    private static final NoteSigner WITNESS = NoteSigner.cosigner("example.org/witness", key());

    @Test
    void thePublishedExampleVerifies() throws VerificationException {
        var key = NoteKey.parse(PUBLISHED_KEY);
        var note = SignedNote.parse(bytes(PUBLISHED_NOTE));
        assertThat(note.verify(List.of(key))).containsExactly(key);
        assertThat(note.text()).isEqualTo(PUBLISHED_TEXT);
        assertThat(note.toBytes()).isEqualTo(bytes(PUBLISHED_NOTE));
        assertThat(key.vkey()).isEqualTo(PUBLISHED_KEY);
    }

    @Test
    void aNoteTravelsAndVerifies() throws VerificationException {
        var note = SignedNote.parse(SignedNote.sign(TEXT, LOG).toBytes());
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(LOG.key(), OTHER.key()))).containsExactly(LOG.key());
    }

    @Test
    void everyFlippedBitIsRefusedOrLeavesNoKnownSignature() {
        var note = SignedNote.sign(TEXT, LOG).toBytes().toByteArray();
        for (var bit = 0; bit < note.length * 8; bit++) {
            var spoiled = note.clone();
            spoiled[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(VerificationException.class)
                    .as("bit " + bit)
                    .isThrownBy(
                            () -> SignedNote.parse(ByteString.copyFrom(spoiled)).verify(List.of(LOG.key())))
                    .satisfies(e -> assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.BAD_SIGNATURE));
        }
    }

    @Test
    void unknownKeysArePassedOverEvenIfTheyShareNameOrIdWithAKnownOne() throws VerificationException {
        var sameName = new NoteSignature(LOG.key().name(), OTHER.key().id(), bytes("nonsense"));
        var sameId = new NoteSignature("example.org/unknown", LOG.key().id(), bytes("nonsense"));
        var note = SignedNote.sign(TEXT, LOG).with(sameName).with(sameId);
        assertThat(note.verify(List.of(LOG.key()))).containsExactly(LOG.key());
    }

    @Test
    void oneFalseSignatureUnderAKnownKeySpoilsTheWholeNote() {
        var forged = new NoteSignature(
                OTHER.key().name(), OTHER.key().id(), LOG.sign(TEXT).bytes());
        assertRefused(SignedNote.sign(TEXT, LOG).with(forged), Reason.BAD_SIGNATURE, LOG.key(), OTHER.key());
        var again = new NoteSignature(LOG.key().name(), LOG.key().id(), bytes("nonsense"));
        assertRefused(SignedNote.sign(TEXT, LOG).with(again), Reason.BAD_SIGNATURE, LOG.key());
    }

    @Test
    void withoutAKnownSignatureTheNoteIsRefused() {
        assertRefused(SignedNote.sign(TEXT, LOG), Reason.BAD_SIGNATURE, OTHER.key());
        assertRefused(SignedNote.sign(TEXT, LOG), Reason.BAD_SIGNATURE);
    }

    @Test
    void aCosignatureBindsItsTimeAndItsText() throws VerificationException {
        var at = Instant.parse("2026-03-01T12:00:00Z");
        var cosigned = SignedNote.sign(TEXT, LOG).with(Cosignature.sign(WITNESS, TEXT, at));
        assertThat(SignedNote.parse(cosigned.toBytes()).verify(List.of(LOG.key(), WITNESS.key())))
                .containsExactly(LOG.key(), WITNESS.key());

        var line = Cosignature.sign(WITNESS, TEXT, at);
        assertThat(line.bytes().size()).isEqualTo(72);
        var otherTime = line.bytes().toByteArray();
        otherTime[7]++;
        assertRefused(
                SignedNote.sign(TEXT, LOG)
                        .with(new NoteSignature(line.name(), line.keyId(), ByteString.copyFrom(otherTime))),
                Reason.BAD_SIGNATURE,
                WITNESS.key());
        assertRefused(
                SignedNote.sign(TEXT, LOG).with(Cosignature.sign(WITNESS, "other\n", at)),
                Reason.BAD_SIGNATURE,
                WITNESS.key());
        assertRefused(
                SignedNote.sign(TEXT, LOG).with(new NoteSignature(line.name(), line.keyId(), bytes("short"))),
                Reason.BAD_SIGNATURE,
                WITNESS.key());
    }

    @Test
    void aLogKeyDoesNotCosignAndACosignerDoesNotSign() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cosignature.sign(LOG, TEXT, Instant.EPOCH));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign(TEXT, WITNESS));
    }

    @Test
    void aHundredSignaturesAreReadAndOneMoreIsRefused() throws VerificationException {
        var note = SignedNote.sign(TEXT, LOG);
        while (note.signatures().size() < SignedNote.MAX_SIGNATURES) {
            note = note.with(note.signatures().getFirst());
        }
        assertThat(SignedNote.parse(note.toBytes()).verify(List.of(LOG.key()))).containsExactly(LOG.key());
        var line = note.signatures().getFirst().line() + "\n";
        var tooMany = note.toBytes().concat(bytes(line));
        assertMalformed(tooMany, "1 to 100 signatures");
        assertMalformed(tooMany.concat(bytes(line.repeat(200))), "signature");
    }

    @Test
    void aNoteBeyondItsBoundIsRefusedUnread() {
        assertMalformed(bytes("x".repeat(SignedNote.MAX_BYTES + 1)), "a note of 1048577 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAAAAA=\n\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— aAAAAAAA=\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA=\r\n",
                "text\n\n— a AAAAAAA= \n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n— a\u2003b AAAAAAA=\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "te\u0000xt\n\n— a AAAAAAA=\n",
                "text\r\n\n— a AAAAAAA=\n"
            })
    void whatIsNotANoteIsMalformed(String note) {
        assertMalformed(bytes(note), "");
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        assertMalformed(
                ByteString.fromHex("ff").concat(SignedNote.sign(TEXT, LOG).toBytes()), "not UTF-8");
    }

    @Test
    void textThatCannotStandInANoteIsNotSigned() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("no line end", LOG));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("a\ttab\n", LOG));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote(TEXT, List.of()));
    }

    private static void assertRefused(SignedNote note, Reason reason, NoteKey... known) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> note.verify(List.of(known)))
                .returns(reason, VerificationException::reason);
    }

    private static void assertMalformed(ByteString note, String detail) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> SignedNote.parse(note))
                .withMessageContaining(detail)
                .returns(Reason.MALFORMED, VerificationException::reason);
    }

    private static NoteSigner signer(String name) {
        return NoteSigner.log(name, key());
    }

    private static SoftwareKey key() {
        return SoftwareKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    }

    private static ByteString bytes(String text) {
        return ByteString.copyFromUtf8(text);
    }
}
