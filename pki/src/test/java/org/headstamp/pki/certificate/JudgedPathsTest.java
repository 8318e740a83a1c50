package org.headstamp.pki.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.TestMember.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.junit.jupiter.api.Test;

class JudgedPathsTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final CertificatePath PATH = new CertificatePath(XA.sealCertificate(), List.of());
    private static final Instant REVOKED_AT = NOW.plus(Duration.ofDays(3));
    private static final List<RevocationList> LISTS = List.of(
            XA.revocationList(),
            XA.authority()
                    .revocationList(
                            2,
                            Map.of(XA.sealCertificate().getSerialNumber(), REVOKED_AT),
                            Validity.startingAt(NOW, Duration.ofDays(7))));

    /** A judgement in words: by which lists it is good, or why it is not. */
    @FunctionalInterface
    private interface Judge {
        ValidCertificate judge(Instant at) throws VerificationException;

        default String verdict(Instant at) {
            try {
                var valid = judge(at);
                return valid.at() + " " + valid.judgedBy();
            } catch (VerificationException e) {
                return e.reason().name();
            }
        }
    }

    private static Stream<Instant> instants() {
        return Stream.of(
                        NOW,
                        REVOKED_AT,
                        LISTS.getFirst().nextUpdate(),
                        LISTS.getLast().nextUpdate(),
                        XA.sealCertificate().getNotBefore().toInstant(),
                        XA.sealCertificate().getNotAfter().toInstant(),
                        XA.rootCertificate().getNotBefore().toInstant(),
                        XA.rootCertificate().getNotAfter().toInstant())
                .flatMap(at ->
                        Stream.of(at, at.plusMillis(1), at.minusMillis(1), at.plusSeconds(30), at.minusSeconds(30)));
    }

    private static Judge once() {
        return at -> PATH.validate(XA.roots(), LISTS, Usage.SEAL, at);
    }

    @Test
    void whatIsKeptIsWhatWouldBeJudgedAnewAroundEveryChange() {
        var forwards = instants().sorted().toList();
        assertThat(forwards.stream().map(once()::verdict).distinct()).hasSizeGreaterThan(10);
        for (var order : List.of(forwards, forwards.reversed(), instants().toList())) {
            var paths = new JudgedPaths();
            Judge kept = at -> paths.validate(PATH, XA.roots(), LISTS, Usage.SEAL, at);
            assertThat(Stream.of(order, order).flatMap(List::stream))
                    .allSatisfy(at -> assertThat(kept.verdict(at)).isEqualTo(once().verdict(at)));
        }
    }

    @Test
    void aCertificateThatEndedIsNotKeptGoodForThePartsOfItsLastMillisecond() throws VerificationException {
        var end = XA.sealCertificate().getNotAfter().toInstant();
        var lists =
                List.of(XA.authority().revocationList(3, Map.of(), new Validity(NOW, end.plus(Duration.ofDays(9)))));
        var paths = new JudgedPaths();
        Judge kept = at -> paths.validate(PATH, XA.roots(), lists, Usage.SEAL, at);
        assertThat(kept.judge(end.plus(1, ChronoUnit.MICROS)).at()).isEqualTo(end.plus(1, ChronoUnit.MICROS));
        assertThat(kept.verdict(end.plusMillis(1))).isEqualTo("EXPIRED");
        assertThat(kept.verdict(end.plusSeconds(1))).isEqualTo("EXPIRED");
    }

    @Test
    void whatIsGoodForOneUseIsNotKeptForAnother() throws VerificationException {
        var paths = new JudgedPaths();
        Judge seal = at -> paths.validate(PATH, XA.roots(), LISTS, Usage.SEAL, at);
        Judge tls = at -> paths.validate(PATH, XA.roots(), LISTS, Usage.TLS_CLIENT, at);
        assertThat(seal.judge(NOW.plusSeconds(1)).usage()).isEqualTo(Usage.SEAL);
        assertThat(tls.verdict(NOW.plusSeconds(1))).isEqualTo("WRONG_USAGE");
    }
}
