package org.headstamp.node.seizure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.Sha256;

/** Copies of photographs without metadata, to look at and to send. */
@Singleton
public class Photographs {
    private final PhotographRepository photographs;
    private final SeizureJournal journal;
    private final SeizureDesk desk;

    Photographs(PhotographRepository photographs, SeizureJournal journal, SeizureDesk desk) {
        this.photographs = photographs;
        this.journal = journal;
        this.desk = desk;
    }

    /**
     * A copy; of photographs that were taken in before copies were kept, it is drawn now.
     *
     * @param digest of the original
     * @throws UnknownSeizureException if no photograph has this digest
     * @throws NotAPhotographException if an old photograph cannot be drawn
     */
    @Transactional
    public PhotographCopy copy(Operator by, Sha256 digest, PhotographCopy.Size size) {
        by.require("see photographs", Seizures.READERS);
        var original =
                photographs.find(by, digest).orElseThrow(() -> new UnknownSeizureException("photograph " + digest));
        return photographs.copy(digest, size).orElseGet(() -> {
            photographs.keepCopies(desk.copies(original), desk.now());
            journal.copied(by, photographs.present(digest, PhotographCopy.Size.SENDING));
            return photographs.present(digest, size);
        });
    }
}
