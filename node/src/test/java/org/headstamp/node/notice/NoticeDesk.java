package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestPost;
import org.headstamp.node.identity.Role;

/** People who chose notices, and the workers that send them. */
@Singleton
final class NoticeDesk {
    private final NoticeChoices choices;
    private final ChoiceRepository chosen;
    private final NoticeRun run;
    private final TestPost post;
    private final TestClock clock;
    private final Officials officials;

    NoticeDesk(
            NoticeChoices choices,
            ChoiceRepository chosen,
            NoticeRun run,
            TestPost post,
            TestClock clock,
            Officials officials) {
        this.choices = choices;
        this.chosen = chosen;
        this.run = run;
        this.post = post;
        this.clock = clock;
        this.officials = officials;
    }

    NoticeReader another(Role role, String unit) {
        return NoticeReader.of(officials.another(role, unit), unit, role);
    }

    void subscribe(NoticeReader who, Pace pace, String language) {
        subscribe(who, who.wish(pace, language, 8));
    }

    /** Chooses, confirms, and forgets the letter with the code. */
    void subscribe(NoticeReader who, NoticeWish wish) {
        choices.choose(who.operator(), 0, wish);
        run.send();
        assertThat(choices.confirm(who.operator(), NoticeReader.code(only(who))))
                .isEqualTo(Confirmation.CONFIRMED);
        post.open();
    }

    /** Looks and sends, a while later. */
    void later(Duration by) {
        clock.later(by, () -> {
            run.look();
            run.send();
        });
    }

    int received(NoticeReader who) {
        return post.to(who.address()).size();
    }

    /** The one letter that came. */
    MimeMessage only(NoticeReader who) {
        assertThat(received(who)).isEqualTo(1);
        return last(who);
    }

    MimeMessage last(NoticeReader who) {
        return post.to(who.address()).getLast();
    }

    /** Nobody wants notices any more. */
    void clear() {
        post.close();
        QuarkusTransaction.requiringNew().run(() -> chosen.deleteAll());
    }
}
