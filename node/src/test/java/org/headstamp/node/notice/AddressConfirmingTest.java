package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestPost;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AddressConfirmingTest {
    @Inject
    NoticeChoices choices;

    @Inject
    NoticeRun run;

    @Inject
    ChoiceRepository chosen;

    @Inject
    TestPost post;

    @Inject
    TestClock clock;

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    private NoticeReader reader = NoticeReader.of("nobody", Officials.OFFICE, Role.OFFICER);

    @BeforeEach
    void choose() {
        post.open();
        reader = NoticeReader.of(officials.another(Role.OFFICER), Officials.OFFICE, Role.OFFICER);
        choices.choose(reader.operator(), 0, reader.wish(Pace.AT_ONCE, "en", 8));
    }

    @AfterEach
    void forget() {
        post.close();
        QuarkusTransaction.requiringNew().run(() -> chosen.deleteAll());
    }

    @Test
    void aCodeIsTakenHoweverItWasTyped() {
        var code = sentCode();
        var typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(choices.confirm(reader.operator(), typed)).isEqualTo(Confirmation.CONFIRMED);
        assertThat(logged.about("account/" + reader.operator().account()))
                .containsSubsequence(
                        "ADMINISTERED " + reader.operator().account() + " NOTICES_AT_ONCE",
                        "ADMINISTERED " + reader.operator().account() + " NOTICE_ADDRESS_CONFIRMED");
    }

    @Test
    void afterFiveWrongCodesTheRightOneCountsNoMore() {
        var code = sentCode();
        for (int i = 0; i < AddressConfirming.TRIES; i++) {
            assertThat(choices.confirm(reader.operator(), "22222-2222" + (2 + i)))
                    .isEqualTo(Confirmation.WRONG);
        }
        assertThat(choices.confirm(reader.operator(), code)).isEqualTo(Confirmation.EXPIRED);
        assertThat(choices.own(reader.operator()).confirmed()).isFalse();
        assertThat(logged.about("account/" + reader.operator().account()))
                .endsWith("ADMINISTERED " + reader.operator().account() + " NOTICE_CODE_REFUSED");
    }

    @Test
    void aCodeCountsForAnHour() {
        var code = sentCode();
        clock.later(
                Duration.ofMinutes(61),
                () -> assertThat(choices.confirm(reader.operator(), code)).isEqualTo(Confirmation.EXPIRED));
        assertThat(choices.confirm(reader.operator(), code)).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void beforeACodeWasSentNoneCounts() {
        assertThat(choices.confirm(reader.operator(), "")).isEqualTo(Confirmation.EXPIRED);
        var other = NoticeReader.of(officials.another(Role.OFFICER), Officials.OFFICE, Role.OFFICER);
        assertThat(choices.confirm(other.operator(), "")).isEqualTo(Confirmation.EXPIRED);
    }

    @Test
    void onlyTheCodeThatWasSentLastCounts() {
        var first = sentCode();
        choices.sendCode(reader.operator());
        assertThat(choices.confirm(reader.operator(), first)).isEqualTo(Confirmation.EXPIRED);
        run.send();
        assertThat(choices.confirm(reader.operator(), first)).isEqualTo(Confirmation.WRONG);
        var last = NoticeReader.code(post.to(reader.address()).getLast());
        assertThat(choices.confirm(reader.operator(), last)).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void fiveCodesAreSentWithinADayAndNoMore() {
        for (int i = 1; i < AddressConfirming.CODES; i++) {
            choices.sendCode(reader.operator());
        }
        assertThatThrownBy(() -> choices.sendCode(reader.operator()))
                .isInstanceOf(NoticesRefusedException.class)
                .hasMessage("too many codes were asked for within a day");
        var another = NoticeReader.of(reader.operator().account(), Officials.OFFICE, Role.OFFICER);
        assertThatThrownBy(() -> choices.choose(reader.operator(), 1, another.wish(Pace.AT_ONCE, "en", 8)))
                .isInstanceOf(NoticesRefusedException.class);
        clock.later(Duration.ofHours(25), () -> choices.sendCode(reader.operator()));
    }

    @Test
    void anotherAddressIsConfirmedAnew() {
        assertThat(choices.confirm(reader.operator(), sentCode())).isEqualTo(Confirmation.CONFIRMED);
        assertThatThrownBy(() -> choices.sendCode(reader.operator()))
                .isInstanceOf(NoticesRefusedException.class)
                .hasMessage("no address waits to be confirmed");
        var moved = NoticeReader.of(reader.operator().account(), Officials.OFFICE, Role.OFFICER);
        var changed = choices.choose(reader.operator(), 2, moved.wish(Pace.DAILY, "fr", 20));
        assertThat(changed.confirmed()).isFalse();
        assertThat(changed.version()).isEqualTo(3);
        run.send();
        assertThat(post.to(moved.address())).hasSize(1);
        assertThat(post.to(reader.address())).hasSize(1);
    }

    @Test
    void aChoiceIsChangedByWhoSawThePresentOne() {
        var own = choices.own(reader.operator());
        assertThat(own.version()).isEqualTo(1);
        assertThatThrownBy(() -> choices.choose(reader.operator(), 0, own.wish()))
                .isInstanceOf(NoticesChangedException.class)
                .hasMessage("the choice of notices is at version 1, not 0");
        assertThatThrownBy(() -> choices.choose(reader.operator(), 1, reader.wish(Pace.DAILY, "tlh", 8)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("language is none of this node");
    }

    @Test
    void whoHasNoTasksGetsNoNotices() {
        for (var role : Set.of(Role.AUDITOR, Role.TRADE)) {
            var other = new Operator("somebody", Officials.OFFICE, Set.of(role));
            assertThatThrownBy(() -> choices.own(other)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> choices.choose(other, 0, NoticeWish.none("en")))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> choices.confirm(other, "")).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> choices.sendCode(other)).isInstanceOf(NotPermittedException.class);
        }
    }

    private String sentCode() {
        run.send();
        assertThat(post.to(reader.address())).hasSize(1);
        return NoticeReader.code(post.to(reader.address()).getLast());
    }
}
