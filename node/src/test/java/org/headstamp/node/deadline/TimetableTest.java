package org.headstamp.node.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.FocalPoint;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.StateProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TimetableTest {
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final MemberState XD = new MemberState("XD");
    private static final MemberState XE = new MemberState("XE");
    /** A Thursday, 14:00 in Cairo. */
    private static final Instant THURSDAY = Instant.parse("2026-03-05T12:00:00Z");

    @Inject
    Timetable timetable;

    @Inject
    Timetables timetables;

    @Inject
    LoggedCase logged;

    @Inject
    Federation federation;

    @ParameterizedTest
    @CsvSource({
        "NODE_RECEIPT,NORMAL,PT15M",
        "ACKNOWLEDGEMENT,URGENT_DIRECT,PT1H",
        "ACKNOWLEDGEMENT,URGENT,PT8H",
        "ACKNOWLEDGEMENT,NORMAL,PT24H",
        "ACKNOWLEDGEMENT,ROUTINE,PT72H",
        "ANSWER,URGENT_DIRECT,PT8H",
        "ANSWER,URGENT,PT72H",
        "ANSWER,NORMAL,PT168H",
        "ANSWER,ROUTINE,PT720H",
        "INFORMATION_REPLY,NORMAL,PT336H",
        "SUB_QUERY,ROUTINE,PT24H",
        "ASSESSMENT,NORMAL,PT720H",
        "INVESTIGATION_UPDATE,URGENT,PT2160H",
        "SECOND_APPROVAL,URGENT_DIRECT,PT24H"
    })
    void anAddresseeWhoseOfficeHoursAreUnknownHasTheUsualTimeDayAndNight(
            DeadlineKind kind, Priority priority, Duration time) {
        var term = timetable.term(kind, priority, new MemberState("XA"), THURSDAY);
        assertThat(term).isEqualTo(Term.dayAndNight(THURSDAY.plus(time)));
    }

    @Test
    void everyKindHasATimeForEveryPriority() {
        for (var kind : DeadlineKind.values()) {
            for (var priority : Priority.values()) {
                assertThat(timetable.due(kind, priority, new MemberState("XA"), THURSDAY))
                        .isAfter(THURSDAY);
            }
        }
    }

    @Test
    void theOfficeOfTheAddresseeCountsUnlessItIsUrgent() {
        publishProfile(XE, new StateProfile("", "", List.of(), "Africa/Cairo", "Su-Th 08:00-15:00", List.of(), ""));
        assertThat(timetable.term(DeadlineKind.ACKNOWLEDGEMENT, Priority.NORMAL, XE, THURSDAY))
                .isEqualTo(new Term(Instant.parse("2026-03-08T13:00:00Z"), Reckoning.WORKING_TIME, XE));
        assertThat(timetable.due(DeadlineKind.ACKNOWLEDGEMENT, Priority.URGENT, XE, THURSDAY))
                .isEqualTo(THURSDAY.plus(Duration.ofHours(8)));
        assertThat(timetable.due(DeadlineKind.ANSWER, Priority.NORMAL, XE, THURSDAY))
                .as("14:00 a week later, when the office closes at 15:00")
                .isEqualTo(Instant.parse("2026-03-12T13:00:00Z"));
        publishProfile(XE, new StateProfile("", "", List.of(), "Africa/Cairo", "mornings", List.of(), ""));
        assertThat(timetable.term(DeadlineKind.ACKNOWLEDGEMENT, Priority.NORMAL, XE, THURSDAY))
                .isEqualTo(Term.dayAndNight(THURSDAY.plus(Duration.ofDays(1))));
        assertThat(timetables.sheet(OFFICER).offices())
                .filteredOn(office -> office.state().equals(XE))
                .singleElement()
                .satisfies(office -> assertThat(office.problem()).startsWith("officeHours"));
    }

    @Test
    void agreedTimesGoBeforeTheUsualOnesAndOneForThePriorityBeforeOneForAll() {
        var days = new Allowance(Duration.ofDays(2), Reckoning.DAY_AND_NIGHT);
        var hours = new Allowance(Duration.ofHours(3), Reckoning.DAY_AND_NIGHT);
        timetables.set(
                FOCAL_POINT,
                XD,
                0,
                List.of(
                        new DeadlineRule(DeadlineKind.ANSWER, null, days),
                        new DeadlineRule(DeadlineKind.ANSWER, Priority.URGENT, hours)));
        assertThat(timetable.due(DeadlineKind.ANSWER, Priority.URGENT, XD, THURSDAY))
                .isEqualTo(THURSDAY.plus(Duration.ofHours(3)));
        assertThat(timetable.due(DeadlineKind.ANSWER, Priority.ROUTINE, XD, THURSDAY))
                .isEqualTo(THURSDAY.plus(Duration.ofDays(2)));
        assertThat(timetable
                        .ownTerm(DeadlineKind.ANSWER, Priority.ROUTINE, XD, THURSDAY)
                        .due())
                .as("what is agreed binds both")
                .isEqualTo(THURSDAY.plus(Duration.ofDays(2)));
        assertThat(timetable.due(DeadlineKind.CONSENT, Priority.ROUTINE, XD, THURSDAY))
                .isEqualTo(THURSDAY.plus(Duration.ofDays(14)));
        timetables.set(FOCAL_POINT, XD, 1, List.of());
        assertThat(timetable.due(DeadlineKind.ANSWER, Priority.URGENT, XD, THURSDAY))
                .isEqualTo(THURSDAY.plus(Duration.ofDays(3)));
        assertThat(timetables.versions(OFFICER, XD))
                .extracting(AgreedTimes::version)
                .containsExactly(2, 1);
        assertThat(logged.about("timetable/XD"))
                .containsExactly(
                        "ADMINISTERED focal-point TIMETABLE_VERSION_1", "ADMINISTERED focal-point TIMETABLE_VERSION_2");
    }

    @Test
    void onlyAFocalPointSetsTimesAndOnlyOnce() {
        assertThatThrownBy(() -> timetables.set(OFFICER, new MemberState("XA"), 0, List.of()))
                .isInstanceOf(NotPermittedException.class);
        var days = new Allowance(Duration.ofDays(2), Reckoning.DAY_AND_NIGHT);
        var rule = new DeadlineRule(DeadlineKind.ANSWER, Priority.URGENT, days);
        assertThatThrownBy(() -> timetables.set(FOCAL_POINT, new MemberState("XA"), 0, List.of(rule, rule)))
                .hasMessage("rules has two times for ANSWER of priority URGENT");
    }

    private void publishProfile(MemberState state, StateProfile profile) {
        var version = TestFederation.running()
                .publish(list -> list.with(with(list.member(state).orElseThrow(), profile)))
                .version();
        await().until(() -> federation.version() == version);
    }

    private static Member with(Member member, StateProfile profile) {
        return new Member(
                member.state(),
                new FocalPoint(member.focalPoint().names(), member.focalPoint().contacts(), profile),
                member.endpoints(),
                member.keys(),
                member.standings(),
                member.keyChangeApproval());
    }
}
