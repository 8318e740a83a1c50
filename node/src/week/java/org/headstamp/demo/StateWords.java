package org.headstamp.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which line of a time line tells which change of state in the log. */
final class StateWords {
    /**
     * Kind of record, code on the time line, whether the line always tells a change (!) or only where there was one (?), and
     * the states in the log. A star stands for any text, which is the same on both sides.
     */
    private static final List<Word> WORDS = """
            trace                   QUESTION_SENT                  ! Sent
            trace                   QUESTION_WITHDRAWN             ! Withdrawn
            trace                   DELIVERED                      ? Delivered
            trace                   REJECTED_*                     ? Undelivered
            trace                   NOT_DELIVERED                  ? Undelivered
            trace                   CONFLICT_*                     ? Conflicted
            trace                   LAPSED                         ! Lapsed
            trace                   ACKNOWLEDGED_*                 ? Acknowledged
            trace                   PROGRESS_REPORT_HEARD          ? InProgress
            trace                   INFORMATION_REQUEST_HEARD      ! InformationRequested
            trace                   INFORMATION_REPLY_SENT         ! InProgress
            trace                   DELAY_NOTICE_HEARD             ? Delayed
            trace                   ANSWERED_INTERIM               ! Interim
            trace                   ANSWERED_*                     ! Answered
            trace                   ANSWER_CORRECTED               ! Reopened Answered
            trace                   REFUSED_*                      ! Refused
            trace                   CLARIFICATION_REQUEST_SENT     ! Clarifying
            trace                   CLARIFICATION_REPLY_HEARD      ! Answered Interim Refused Reopened Closed
            trace                   CLARIFICATION_MISSED           ! Answered Interim Refused Reopened Closed
            trace                   CORRECTION_SENT                ! Reopened Delivered Lapsed Acknowledged InProgress Delayed
            trace                   WITHDRAWAL_SENT                ! Withdrawing
            trace                   WITHDRAWAL_CONFIRMATION_HEARD  ! Withdrawn
            trace                   WITHDRAWAL_UNCONFIRMED         ! Withdrawn
            trace                   CLOSED_*                       ! Closed
            trace                   REOPENED                       ! Reopened
            answering-trace         QUESTION_RECEIVED              ! Received
            answering-trace         ACKNOWLEDGED_*                 ! Acknowledged
            answering-trace         REGISTERS_SEARCHED             ? Searching
            answering-trace         REPLY_DRAFTED_*                ! AwaitingApproval
            answering-trace         FORCES_RELEASED                ? AwaitingApproval
            answering-trace         REPLY_SENT_BACK                ! Searching
            answering-trace         ANSWERED_*                     ! Replied
            answering-trace         ANSWER_CORRECTED               ! Replied
            answering-trace         REFUSED_*                      ! Replied
            answering-trace         INFORMATION_REQUEST_SENT       ! NeedsInformation
            answering-trace         INFORMATION_REPLY_RECEIVED     ? Renewed Searching
            answering-trace         OVERDUE_INFORMATION_REPLY      ? Renewed Searching
            answering-trace         CORRECTION_RECEIVED            ? Renewed Received Acknowledged
            answering-trace         DELAY_NOTICE_SENT              ? Delayed
            answering-trace         WITHDRAWAL_RECEIVED            ? Stopped
            answering-trace         TRADE_ASKED                    ? WaitingForTrade
            answering-trace         TRADE_ANSWERED                 ? Searching
            answering-trace         DELIVERED                      ? Replied
            answering-trace         REJECTED_*                     ? ReplyFailed
            answering-trace         NOT_DELIVERED                  ? ReplyFailed
            answering-trace         CONFLICT_*                     ? ReplyFailed
            inquiry                 INQUIRY_SENT                   ! Asking
            inquiry                 INQUIRY_ANSWERED_BY_*          ! Identified
            inquiry                 INQUIRY_NOT_TRACED             ! NotTraced
            inquiry                 INQUIRY_REOPENED               ! Asking
            inquiry                 INQUIRY_WITHDRAWN              ! GivenUp
            origin-notification     NOTIFICATION_SENT              ! Sent
            origin-notification     NOTIFICATION_WITHDRAWN         ! Withdrawn
            origin-notification     DELIVERED                      ? Delivered
            origin-notification     UPDATE_RECEIVED_*              ! INVESTIGATION_*
            parallel-investigation  NOTIFICATION_RECEIVED          ! NOTIFIED
            parallel-investigation  INVESTIGATION_UPDATE_*         ?
            parallel-investigation  INVESTIGATION_*                ! *
            parallel-investigation  GRANTED_*                      ! GRANTED_*
            investigation-update    UPDATE_SENT_*                  ! Sent
            investigation-update    UPDATE_WITHDRAWN               ! Withdrawn
            investigation-update    DELIVERED                      ? Delivered
            joint-investigation     JOINT_PROPOSAL_SENT            ! Proposed
            joint-investigation     JOINT_PROPOSAL_WITHDRAWN       ! Withdrawn
            joint-investigation     JOINT_PROPOSAL_RECEIVED        ! RECEIVED
            joint-investigation     JOINT_REPLY_DRAFTED_*          ! ReplyDrafted
            joint-investigation     JOINT_REPLY_SENT_*             ! *
            joint-investigation     JOINT_REPLY_RECEIVED_*         ! *
            joint-investigation     DELIVERED                      ? Proposed Replied
            lot-alert               LOT_ALERT_IS_*                 ! *
            lot-match               LOT_MATCH_FOUND                ! FOUND
            lot-match               LOT_MATCH_TOLD                 ? SENT
            ballistic-lead          LEAD_SENT                      ! Sent
            ballistic-lead          LEAD_WITHDRAWN                 ! Withdrawn
            ballistic-lead          DELIVERED                      ? Delivered
            ballistic-lead          REPLY_RECEIVED                 ! REPLY_RECEIVED
            ballistic-lead          REPLY_SUPERSEDED               ! REPLY_SUPERSEDED
            received-ballistic-lead LEAD_RECEIVED                  ! Waiting
            ballistic-reply         REPLY_SENT                     ! Sent
            ballistic-reply         REPLY_WITHDRAWN                ! Withdrawn
            ballistic-reply         DELIVERED                      ? Delivered
            evidence                EVIDENCE_*                     ! EVIDENCE_*
            """.lines().map(Word::parse).toList();

    /** These are told by the line of another record. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("received-ballistic-lead AwaitingApproval", "received-ballistic-lead Replied");

    private StateWords() {}

    private record Word(String kind, String code, boolean always, List<String> states) {
        static Word parse(String line) {
            var parts = Arrays.asList(line.split(" +"));
            return new Word(
                    parts.get(0), parts.get(1), parts.get(2).equals("!"), List.copyOf(parts.subList(3, parts.size())));
        }

        boolean fits(String recordKind, String lineCode) {
            return kind.equals(recordKind)
                    && (code.endsWith("*") ? lineCode.startsWith(prefix(code)) : code.equals(lineCode));
        }

        boolean tells(String lineCode, String state) {
            var rest =
                    lineCode.substring(Math.min(lineCode.length(), prefix(code).length()));
            return states.stream().map(each -> each.replace("*", rest)).anyMatch(state::equals);
        }

        private static String prefix(String pattern) {
            return pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
        }
    }

    /** Whether a line about a record may tell that it came to a state; where no word is set, both use one code. */
    static boolean tells(String kind, String code, String state) {
        return code.equals(state)
                || word(kind, code).filter(word -> word.tells(code, state)).isPresent();
    }

    /** Whether such a line is never written without a change of state. */
    static boolean alwaysTells(String kind, String code) {
        return word(kind, code).filter(Word::always).isPresent();
    }

    /** How little such a line says of the state: of several lines that may tell of one change the clearest does. */
    static int vagueness(String kind, String code) {
        return word(kind, code)
                .map(word -> 2 * word.states().size() + (word.always() ? 0 : 1))
                .orElse(0);
    }

    static boolean isToldElsewhere(String kind, String state) {
        return TOLD_ELSEWHERE.contains(kind + " " + state);
    }

    private static Optional<Word> word(String kind, String code) {
        return WORDS.stream().filter(word -> word.fits(kind, code)).findFirst();
    }
}
