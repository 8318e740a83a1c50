package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.TaskCounts;
import org.headstamp.node.casefile.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeValuesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk@police.example",
                "a.b-c_d+tag@x-1.gov.example",
                "o'brien@garda.example",
                "d@xn--bcher-kva.example"
            })
    void oneAddressIsAnAddress(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@",
                "@police.example",
                "desk@localhost",
                "desk@police.example,other@police.example",
                "desk@police.example other@police.example",
                "desk@police.example\r\nBcc: other@police.example",
                "desk@police.example\n",
                "desk\n@police.example",
                " desk@police.example",
                "Desk <desk@police.example>",
                "<desk@police.example>",
                "\"desk\"@police.example",
                "de..sk@police.example",
                ".desk@police.example",
                "desk@-police.example",
                "desk@police..example",
                "desk@police.example.",
                "desk@[127.0.0.1]",
                "desk@10.0.0.1",
                "desk@other@police.example",
                "dèsk@police.example",
                "desk@polícia.example",
                "desk\u0000@police.example"
            })
    void whateverElseIsNone(String text) {
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("address must be one address such as desk@police.example");
    }

    @Test
    void anAddressHasALengthAndSaysNothingInALog() {
        var domain = "@" + "a".repeat(61) + "." + "b".repeat(61) + "." + "c".repeat(62) + ".ex";
        assertThat(new EmailAddress("d".repeat(64) + domain).value()).hasSize(254);
        assertThatThrownBy(() -> new EmailAddress("d".repeat(64) + domain + "x"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new EmailAddress("d".repeat(65) + "@police.example"))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new EmailAddress("desk@police.example")).hasToString("an e-mail address");
    }

    @Test
    void codesDifferAndAreHashedForOneAccount() {
        var random = new SecureRandom();
        var code = ConfirmationCode.fresh(random);
        assertThat(code.shown()).matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");
        assertThat(ConfirmationCode.fresh(random)).isNotEqualTo(code);
        assertThat(ConfirmationCode.entered(code.shown())).isEqualTo(code);
        assertThat(code.hash("one")).isNotEqualTo(code.hash("other"));
        assertThat(code.toString()).doesNotContain(code.symbols());
        assertThat(ConfirmationCode.entered("x".repeat(1_000_000)).symbols()).hasSize(100);
    }

    @Test
    void theHourIsThatOfTheOffice() {
        var evening = Instant.parse("2026-07-01T19:30:00Z");
        assertThat(LookTimes.hourAfter(evening, 8, LISBON)).isEqualTo("2026-07-02T07:00:00Z");
        assertThat(LookTimes.hourAfter(evening, 21, LISBON)).isEqualTo("2026-07-01T20:00:00Z");
        var eight = Instant.parse("2026-07-01T08:00:00Z");
        assertThat(LookTimes.hourAfter(eight, 8, ZoneOffset.UTC)).isEqualTo("2026-07-02T08:00:00Z");
    }

    @Test
    void anHourThatTheClocksSkipOrRepeatComesOnceADay() {
        var beforeSpring = Instant.parse("2026-03-29T00:30:00Z");
        assertThat(LookTimes.hourAfter(beforeSpring, 1, LISBON)).isEqualTo("2026-03-29T01:00:00Z");
        var firstOne = LookTimes.hourAfter(Instant.parse("2026-10-24T22:30:00Z"), 1, LISBON);
        assertThat(firstOne).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(LookTimes.hourAfter(firstOne, 1, LISBON)).isEqualTo("2026-10-26T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Mars/Phobos", "not a zone"})
    void anOfficeThatDoesNotTellItsTimeHasUtc(String name) {
        assertThat(LookTimes.zone(name)).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void onlyWhatIsWantedIsNews() {
        var counts = new TaskCounts(Map.of(TaskKind.APPROVE, 2L, TaskKind.CONFLICT, 3L), 4, 5);
        var all = News.of(counts, Set.of(NoticeKind.values()));
        assertThat(all.tasks()).containsExactly(Map.entry(TaskKind.CONFLICT, 3L));
        assertThat(all.approvals()).isEqualTo(2);
        assertThat(all.near()).isEqualTo(4);
        assertThat(all.passed()).isEqualTo(5);
        assertThat(News.of(counts, Set.of()).isNone()).isTrue();
        var deadlines = News.of(counts, Set.of(NoticeKind.DEADLINES));
        assertThat(deadlines.tasks()).isEmpty();
        assertThat(deadlines.approvals()).isZero();
        assertThat(deadlines.isNone()).isFalse();
    }

    @Test
    void aWishThatCannotBeMetIsNoWish() {
        var address = new EmailAddress("desk@police.example");
        assertThatThrownBy(() -> new NoticeWish(null, Set.of(NoticeKind.TASKS), Pace.DAILY, 8, "en"))
                .hasMessageStartingWith("address is missing");
        assertThatThrownBy(() -> new NoticeWish(address, Set.of(), Pace.AT_ONCE, 8, "en"))
                .hasMessage("kinds must name at least one");
        assertThatThrownBy(() -> new NoticeWish(address, Set.of(), Pace.OFF, 24, "en"))
                .hasMessage("hour must be from 0 to 23, not 24");
        assertThatThrownBy(() -> new NoticeWish(address, Set.of(), Pace.OFF, 8, "x".repeat(36)))
                .isInstanceOf(InvalidValueException.class);
    }
}
