package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.NodeClock;
import org.headstamp.node.notice.LetterRow.Purpose;

/** Takes letters from the tray, in short transactions before and after each is sent. */
@Singleton
class LetterBook {
    private final LetterRepository letters;
    private final ChoiceRepository choices;
    private final LetterContents contents;
    private final LetterTries tries;
    private final NodeClock clock;

    LetterBook(
            LetterRepository letters,
            ChoiceRepository choices,
            LetterContents contents,
            LetterTries tries,
            NodeClock clock) {
        this.letters = letters;
        this.choices = choices;
        this.contents = contents;
        this.tries = tries;
        this.clock = clock;
    }

    /** A letter that no other worker takes up for a while. */
    record Claimed(UUID id, String account, Purpose purpose) {}

    /** The next letter that is due. */
    @Transactional
    Optional<Claimed> claim() {
        var now = clock.now();
        return letters.claim(now, tries.claimedUntil(now)).map(row -> new Claimed(row.id, row.account, row.purpose));
    }

    /** What it says now; one that is not wanted any more goes. */
    @Transactional
    Optional<Letter> open(Claimed claimed) {
        var choice = choices.locked(claimed.account());
        var row = letters.locked(claimed.id());
        var letter = choice.flatMap(wanted -> row.flatMap(waiting -> contents.of(waiting, wanted)));
        if (letter.isEmpty()) {
            letters.drop(claimed.id());
        }
        return letter;
    }

    /** It was taken. The next notice keeps its distance from this one, however late that left. */
    @Transactional
    void sent(Claimed claimed) {
        choices.locked(claimed.account())
                .filter(choice -> claimed.purpose() == Purpose.NOTICE)
                .ifPresent(choice -> tries.keepDistance(choice, clock.now()));
        letters.drop(claimed.id());
    }

    /** It was not, and is tried again later, or given up. */
    @Transactional
    void failed(Claimed claimed) {
        var unused = choices.locked(claimed.account());
        letters.locked(claimed.id()).ifPresent(row -> {
            row.claimedUntil = null;
            row.nextAttemptAt = tries.next(row.attempts, clock.now());
            if (tries.areOver(row.attempts)) {
                tries.giveUp(claimed.account());
                letters.drop(claimed.id());
            }
        });
    }
}
