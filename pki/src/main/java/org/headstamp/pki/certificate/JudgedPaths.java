package org.headstamp.pki.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headstamp.pki.Recent;
import org.headstamp.pki.VerificationException;

/**
 * Judges paths, and keeps what it found good for as long as nothing happens that the judgement depends on: no certificate or
 * list begins or ends, and no revocation takes effect. What was not good is judged anew each time.
 */
public final class JudgedPaths {
    private static final int MOST = 1024;

    private final Recent<Question, Answer> answers = new Recent<>(MOST);

    private record Question(CertificatePath path, MemberRoots roots, List<RevocationList> lists, Usage usage) {
        /** Everything that changes the judgement happens at one of these instants. */
        Stream<Instant> changes() {
            return Stream.of(
                            certificates().flatMap(JudgedPaths::dates),
                            lists.stream().map(RevocationList::nextUpdate),
                            revocations())
                    .flatMap(each -> each);
        }

        private Stream<X509Certificate> certificates() {
            return Stream.of(Stream.of(path.certificate()), path.issuers().stream(), roots.certificates().stream())
                    .flatMap(each -> each);
        }

        private Stream<Instant> revocations() {
            return lists.stream()
                    .flatMap(list -> certificates().flatMap(each -> list.revokedAt(each.getSerialNumber()).stream()));
        }
    }

    private static Stream<Instant> dates(X509Certificate certificate) {
        return Stream.of(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** A judgement that holds after one change and before the next one. At a change itself each is judged anew. */
    private record Answer(ValidCertificate valid, Instant after, Instant before) {
        static Answer around(Instant at, ValidCertificate valid, Question question) {
            var changes = new TreeSet<>(question.changes().toList());
            return new Answer(
                    valid,
                    Objects.requireNonNullElse(changes.floor(at), Instant.MIN),
                    Objects.requireNonNullElse(changes.ceiling(at), Instant.MAX));
        }

        boolean covers(Instant at) {
            return at.isAfter(after) && at.isBefore(before);
        }
    }

    /**
     * As {@link CertificatePath#validate}, to the millisecond.
     *
     * @throws VerificationException as it does
     */
    public ValidCertificate validate(
            CertificatePath path, MemberRoots roots, List<RevocationList> lists, Usage usage, Instant instant)
            throws VerificationException {
        // Path validation of the platform knows no smaller parts of time.
        var at = instant.truncatedTo(ChronoUnit.MILLIS);
        var question = new Question(path, roots, lists, usage);
        var known = answers.get(question).filter(answer -> answer.covers(at));
        if (known.isPresent()) {
            return known.get().valid().at(instant);
        }
        var valid = path.validate(roots, lists, usage, at);
        answers.put(question, Answer.around(at, valid, question));
        return valid.at(instant);
    }
}
