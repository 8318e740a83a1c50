package org.headstamp.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the states that a trace or an investigation can be in occurred in the week, and which did not. */
final class StatesCovered {
    /** Group, name of the state, and what shows it: a code on a time line, or a kind of record and its state in the log. */
    private static final List<Wanted> WANTED = """
            asking DRAFT = QUESTION_DRAFTED
            asking APPROVED = QUESTION_APPROVED
            asking SENT = trace Sent
            asking DELIVERED = trace Delivered
            asking ACKNOWLEDGED = trace Acknowledged
            asking IN_PROGRESS = trace InProgress
            asking INFORMATION_REQUESTED = trace InformationRequested
            asking INTERIM = trace Interim
            asking ANSWERED = trace Answered
            asking CLARIFICATION = trace Clarifying
            asking DELAYED = trace Delayed
            asking REFUSED = trace Refused
            asking WITHDRAWN = trace Withdrawn
            asking LAPSED = trace Lapsed
            asking REOPENED = trace Reopened
            closed TRACED = CLOSED_TRACED
            closed PARTLY_TRACED = CLOSED_PARTLY_TRACED
            closed NOT_TRACED = CLOSED_NOT_TRACED
            closed FORWARDED = CLOSED_FORWARDED
            closed DUPLICATE = CLOSED_DUPLICATE
            answering RECEIVED = answering-trace Received
            answering ACKNOWLEDGED = answering-trace Acknowledged
            answering SEARCHING = answering-trace Searching
            answering AWAITING_APPROVAL = answering-trace AwaitingApproval
            answering ANSWERED = ANSWERED_FULL
            answering DELAYED = answering-trace Delayed
            answering REFUSED = REFUSED_NATIONAL_SECURITY
            answering STOPPED = answering-trace Stopped
            answering WAITING_FOR_TRADE = answering-trace WaitingForTrade
            answering NEEDS_INFORMATION = answering-trace NeedsInformation
            answering RENEWED = answering-trace Renewed
            investigation NOTIFIED = parallel-investigation NOTIFIED
            investigation ASSESSING = parallel-investigation ASSESSING
            investigation NOT_OPENED = parallel-investigation NOT_OPENED
            investigation OPENED = parallel-investigation OPENED
            investigation ACTIVE = parallel-investigation ACTIVE
            investigation JOINT = parallel-investigation JOINT
            investigation MLA_PENDING = parallel-investigation MLA_PENDING
            investigation SUSPENDED = parallel-investigation SUSPENDED
            investigation CHARGED = parallel-investigation CHARGED
            investigation DISCONTINUED = parallel-investigation DISCONTINUED
            investigation TRANSFERRED = parallel-investigation TRANSFERRED
            investigation CONCLUDED = parallel-investigation CONCLUDED
            notOpened NO_OFFENCE = reason NO_OFFENCE
            notOpened TIME_BARRED = reason TIME_BARRED
            notOpened NO_IDENTIFIABLE_PERSON = reason NO_IDENTIFIABLE_PERSON
            notOpened ALREADY_KNOWN = reason ALREADY_KNOWN
            notOpened OTHER = reason OTHER
            concluded CONVICTION = conclusion CONVICTION
            concluded ACQUITTAL = conclusion ACQUITTAL
            concluded ADMINISTRATIVE_SANCTION = conclusion ADMINISTRATIVE_SANCTION
            concluded NO_RESULT = conclusion NO_RESULT
            """.lines().map(Wanted::parse).toList();

    private final Set<String> seen = new HashSet<>();

    StatesCovered(Iterable<StateBooks> books) {
        books.forEach(this::look);
    }

    private record Wanted(String group, String state, String shownBy) {
        static Wanted parse(String line) {
            var sides = line.split(" = ");
            return new Wanted(sides[0].split(" ")[0], sides[0].split(" ")[1], sides[1]);
        }
    }

    /** What occurred, by group. */
    Map<String, List<String>> occurred() {
        return grouped(wanted -> seen.contains(wanted.shownBy()));
    }

    /** What did not. */
    Map<String, List<String>> missing() {
        return grouped(wanted -> !seen.contains(wanted.shownBy()));
    }

    private static Map<String, List<String>> grouped(Predicate<Wanted> which) {
        return WANTED.stream()
                .filter(which)
                .collect(groupingBy(Wanted::group, LinkedHashMap::new, mapping(Wanted::state, toList())));
    }

    private void look(StateBooks books) {
        books.log().all().forEach(entry -> seen.add(entry.getSubject().split("/")[0] + " " + entry.getOutcome()));
        books.cases().values().forEach(book -> {
            book.timeLine().forEach(line -> seen.add(line.code()));
            book.investigations().forEach(investigation -> {
                seen.add("reason " + investigation.at("/state/reason").asText());
                seen.add("conclusion " + investigation.at("/state/conclusion").asText());
            });
        });
    }
}
