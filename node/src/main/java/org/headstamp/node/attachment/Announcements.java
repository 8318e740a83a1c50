package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headstamp.node.attachment.store.Examination;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.Received;

/** Judges what messages of other States announce, and wants what may come. */
@Singleton
class Announcements {
    private final FetchRepository fetches;
    private final ReferenceRepository references;
    private final AttachmentJournal journal;
    private final Examination examination;
    private final InstantSource clock;

    Announcements(
            FetchRepository fetches,
            ReferenceRepository references,
            AttachmentJournal journal,
            Examination examination,
            InstantSource clock) {
        this.fetches = fetches;
        this.references = references;
        this.journal = journal;
        this.examination = examination;
        this.clock = clock;
    }

    /**
     * Writes down what a message announces, in the transaction that handles it. Two such transactions lock files in the
     * same order.
     */
    void heard(Received message) {
        var files = message.attachments();
        long bytes = files.stream().mapToLong(AttachmentReference::size).sum();
        boolean tooMuch = examination.isTooMuch(files.size(), bytes);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IntStream.range(0, files.size())
                .boxed()
                .sorted(Comparator.comparing(index -> files.get(index).digest().hex()))
                .forEach(index -> hear(message, index + 1, files.get(index), tooMuch, now));
    }

    private void hear(Received message, int position, AttachmentReference file, boolean tooMuch, Instant now) {
        var reference = new Reference(message.id(), message.caseId(), message.from(), file.digest());
        var problem = tooMuch
                ? Optional.of(FileProblem.TOO_MUCH_IN_MESSAGE)
                : examination.objection(file.mediaType(), file.size());
        if (problem.isEmpty()) {
            want(reference, position, file, now);
        } else {
            references.refused(reference, position, file, problem.get());
            journal.refused(reference, problem.get());
        }
    }

    /** What the same State announced before is not fetched again, and what became of it holds for this message too. */
    private void want(Reference reference, int position, AttachmentReference file, Instant now) {
        var fetch = fetches.wanted(reference.peer(), file, now);
        if (fetch.problem != null && mayComeRight(fetch.problem)) {
            fetch.wantAgain(now);
        }
        references.fetched(reference, position, file, fetch.id);
        if (fetch.problem != null) {
            journal.refused(reference, fetch.problem);
        } else if (fetch.state == FetchState.COMPLETE) {
            journal.received(reference);
        }
    }

    /** What the other State did not give, or not rightly, it may give now that it refers to it once more. */
    private static boolean mayComeRight(FileProblem problem) {
        return switch (problem) {
            case NEVER_GIVEN, WRONG_LENGTH, WRONG_DIGEST -> true;
            case TOO_LARGE, TOO_MUCH_IN_MESSAGE, UNKNOWN_TYPE, WRONG_TYPE, DAMAGED_IMAGE, TOO_MANY_PIXELS -> false;
        };
    }
}
