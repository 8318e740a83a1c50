package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;
import org.headstamp.node.language.ShippedLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventWordsTest {
    private static final Languages LANGUAGES = ShippedLanguages.all();

    /** Codes as they came up in walks of two nodes, and others of every feature. */
    static Stream<String> codes() {
        return """
                OPENED OPENED_BY_ANOTHER_STATE PARTICIPANT_ADDED SECOND_APPROVAL_OVERDUE CLOSED_TRACED
                CLOSED_NOT_TRACED                 EVIDENCE_NOT_ANSWERED_ISSUED EVIDENCE_NOT_DELIVERED_ISSUED EVIDENCE_NOT_OPENED_RECEIVED EVIDENCE_SENT_ISSUED CONTESTED_WITHDRAWN
                INVESTIGATION_ASSESSING INVESTIGATION_NOT_OPENED NOTIFICATION_APPROVED NOTIFICATION_RECEIVED
                UPDATE_DRAFTED_ASSESSING UPDATE_RECEIVED_NOT_OPENED UPDATE_SENT_ASSESSING NEEDS_A_PERSON RECORDED
                ACKNOWLEDGED_ACCEPTED ACKNOWLEDGED_NOT_ADDRESSEE ANSWERED_FULL ANSWERED_INTERIM ANSWER_CORRECTED
                ANSWER_OPENED CLARIFICATION_REPLY_APPROVED CLARIFICATION_REPLY_HEARD CLARIFICATION_REQUEST_OPENED
                CONFLICT_WITHDRAWN CORRECTION_DISCARDED CORRECTION_SENT DELAY_NOTICE_DRAFTED DELIVERED
                EVIDENCE_NOT_ANSWERED INFORMATION_REQUEST_RECEIVED LAPSED NOT_ANSWERED OVERDUE_ACKNOWLEDGEMENT
                OVERDUE_DELAYED_ANSWER PROGRESS_NOT_ENQUIRED PROGRESS_REPORT_SENT QUESTION_APPROVED QUESTION_WITHDRAWN
                REFUSED_ONGOING_INVESTIGATION REGISTERS_SEARCHED REMINDER_1_ANSWER REMINDER_2_DELAYED_ANSWER REOPENED
                REPLY_DRAFTED_ANSWERED_FULL REPLY_DRAFTED_REFUSED_ONGOING_INVESTIGATION REPLY_SENT_BACK
                WITHDRAWAL_CONFIRMATION_OPENED WITHDRAWAL_UNCONFIRMED TAKEN_ANSWER_REQUEST RELEASED_CLARIFY
                LOT_ALERT_SENT LOT_MATCH_FOUND JOINT_PROPOSAL_APPROVED LEAD_RECEIVED CONSENT_GRANTED INQUIRY_SENT
                TRADE_ASKED TRADE_OVERDUE DISCLOSURE_NOTICE_RECEIVED_LATE LEAD_HANDED_OVER TASKS_HANDED_OVER""".lines().flatMap(line -> Stream.of(line.strip().split(" +")));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasWordsInEveryLanguage(String code) {
        assertThat(LANGUAGES.all())
                .allSatisfy(language -> assertThat(new EventWords(language).of(code))
                        .isNotEqualTo(code.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .doesNotContain("_"));
    }

    @Test
    void aCodeSaysWhatHappenedToWhatAndWhy() {
        assertThat(english("QUESTION_SENT")).isEqualTo("Question: sent");
        assertThat(english("REPLY_DRAFTED_ANSWERED_FULL")).startsWith("Reply: drafted: Answered: ");
        assertThat(english("REMINDER_1_ANSWER")).startsWith("First reminder: ");
        assertThat(english("CONTESTED_WITHDRAWN")).startsWith("Message does not fit the case: ");
    }

    @Test
    void aCodeThatNobodyKnowsIsShownInSmallLetters() {
        assertThat(english("SOMETHING_ELSE")).isEqualTo("something else");
    }

    private static String english(String code) {
        return new EventWords(language(Locale.ENGLISH)).of(code);
    }

    private static Language language(Locale locale) {
        return LANGUAGES.find(locale.toLanguageTag()).orElseThrow();
    }
}
