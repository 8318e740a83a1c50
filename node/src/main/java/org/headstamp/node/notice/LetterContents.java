package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.headstamp.node.NodeClock;

/** What a letter says at the moment at which it is sent; nothing if it is not wanted any more. */
@Singleton
class LetterContents {
    private final NewsDesk desk;
    private final LetterWriter writer;
    private final NoticeConfig config;
    private final NodeClock clock;
    private final SecureRandom random;

    LetterContents(NewsDesk desk, LetterWriter writer, NoticeConfig config, NodeClock clock, SecureRandom random) {
        this.desk = desk;
        this.writer = writer;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    Optional<Letter> of(LetterRow letter, ChoiceRow choice) {
        var to = choice.toWish().address();
        if (to == null) {
            return Optional.empty();
        }
        return switch (letter.purpose) {
            case CONFIRMATION -> choice.awaitsConfirmation() ? Optional.of(confirmation(to, choice)) : Optional.empty();
            case NOTICE -> choice.wantsNotices() ? notice(to, letter, choice) : Optional.empty();
        };
    }

    /** The code is made here and nowhere kept: a letter that is tried again has another one. */
    private Letter confirmation(EmailAddress to, ChoiceRow choice) {
        var code = ConfirmationCode.fresh(random);
        choice.await(code, clock.now().plus(config.codeLife()));
        return writer.confirmation(to, choice.language, code);
    }

    private Optional<Letter> notice(EmailAddress to, LetterRow letter, ChoiceRow choice) {
        return desk.reader(choice)
                .map(reader -> desk.news(choice, reader, letter.newsAfter, letter.newsUntil))
                .filter(news -> !news.isNone())
                .map(news -> writer.notice(to, choice.language, news));
    }
}
