package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CompartmentsTest {
    @Inject
    Casefiles casefiles;

    @Inject
    Compartments compartments;

    @Inject
    CaseAccess access;

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    private final String unit = "unit " + UUID.randomUUID();
    private final String otherUnit = "unit " + UUID.randomUUID();
    private final Operator stranger = new Operator("stranger", otherUnit, Set.of(Role.OFFICER, Role.FOCAL_POINT));
    private final Operator auditor = new Operator("auditor", otherUnit, Set.of(Role.AUDITOR));

    private Operator officer = stranger;
    private Operator focalPoint = stranger;

    @BeforeEach
    void staff() {
        officer = operator(Role.OFFICER, unit);
        focalPoint = operator(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
    }

    @Test
    void aCaseKeptToAUnitIsNotThereForOthers() {
        var id = compartments.open(officer, "a case", "border unit", List.of()).id();
        assertThat(casefiles.get(officer, id).compartment().units()).containsExactly(unit);
        assertThat(casefiles.get(focalPoint, id).title()).isEqualTo("a case");
        assertThatThrownBy(() -> casefiles.get(stranger, id))
                .isInstanceOf(UnknownCaseException.class)
                .hasMessage("there is no case " + id);
        assertThatThrownBy(() -> casefiles.timeline(stranger, id, 0, 1)).isInstanceOf(UnknownCaseException.class);
        assertThatThrownBy(() -> casefiles.move(stranger, id, 1, Casefile.State.CLOSED))
                .isInstanceOf(UnknownCaseException.class);
        assertThatThrownBy(() -> compartments.lift(stranger, id, 2)).isInstanceOf(UnknownCaseException.class);
        assertThat(cases(officer)).contains(id);
        assertThat(cases(stranger)).doesNotContain(id);
        assertThat(access.admits(focalPoint, id)).isTrue();
        assertThat(access.admits(stranger, id)).isFalse();
    }

    @Test
    void anOperatorOfNoUnitSeesNoCaseThatIsKeptToUnits() {
        var id = compartments.open(officer, "a case", unit, List.of()).id();
        var nobodys = new Operator("nobodys", Set.of(Role.FOCAL_POINT));
        assertThatThrownBy(() -> casefiles.get(nobodys, id)).isInstanceOf(UnknownCaseException.class);
    }

    @Test
    void anAuditorSeesThatTheCaseExistsButNoContents() {
        var id = compartments.open(officer, "a case", unit, List.of()).id();
        assertThat(casefiles.get(auditor, id).title()).isEmpty();
        assertThat(cases(auditor)).contains(id);
        var mixed = new Operator("mixed", otherUnit, Set.of(Role.AUDITOR, Role.OFFICER));
        assertThat(casefiles.get(mixed, id).title()).isEmpty();
        assertThat(access.admits(mixed, id)).isFalse();
        assertThatThrownBy(() -> casefiles.withContents(mixed, id)).isInstanceOf(UnknownCaseException.class);
        assertThatThrownBy(() -> casefiles.move(mixed, id, 1, Casefile.State.CLOSED))
                .isInstanceOf(UnknownCaseException.class);
    }

    @Test
    void aCaseIsKeptToItsUnitLaterAndShownAgain() {
        var opened = casefiles.open(officer, "a case", "border unit");
        assertThat(access.admits(stranger, opened.id())).isTrue();
        assertThatThrownBy(() -> compartments.restrict(officer, opened.id(), 7, List.of()))
                .isInstanceOf(CaseChangedException.class);
        var kept = compartments.restrict(officer, opened.id(), opened.version(), List.of());
        assertThat(access.admits(stranger, opened.id())).isFalse();
        assertThat(compartments.restrict(officer, opened.id(), 0, List.of())).isEqualTo(kept);
        compartments.lift(focalPoint, opened.id(), kept.version());
        assertThat(access.admits(stranger, opened.id())).isTrue();
        assertThat(logged.outcomes(opened.id()))
                .containsExactly(
                        "RECORDED " + officer.account() + " OPENED",
                        "STATE_CHANGED " + officer.account() + " KEPT_TO_UNITS",
                        "STATE_CHANGED " + focalPoint.account() + " SHOWN_TO_ALL_UNITS");
    }

    @Test
    void anotherUnitIsLetInByName() {
        officials.another(Role.OFFICER, otherUnit);
        var id = compartments.open(officer, "a case", unit, List.of(otherUnit)).id();
        assertThat(casefiles.get(stranger, id).title()).isEqualTo("a case");
    }

    @Test
    void onlyTheUnitThatLeadsACaseKeepsItToItself() {
        var opened = casefiles.open(officer, "a case", unit);
        assertThatThrownBy(() -> compartments.restrict(stranger, opened.id(), opened.version(), List.of()))
                .isInstanceOf(NotPermittedException.class);
        var registrar = new Operator("registrar", unit, Set.of(Role.REGISTRAR));
        assertThatThrownBy(() -> compartments.restrict(registrar, opened.id(), opened.version(), List.of()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void twoFocalPointsMustBeLeftWhoCanApprove() {
        var lonely = "unit " + UUID.randomUUID();
        var alone = operator(Role.OFFICER, lonely);
        officials.another(Role.FOCAL_POINT, lonely);
        assertThatThrownBy(() -> compartments.open(alone, "a case", lonely, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("units leave 1 active focal points who see the case, and 2 are needed: "
                        + "nothing could be approved");
        assertThat(compartments.open(alone, "a case", lonely, List.of(unit)).id())
                .isNotNull();
    }

    @Test
    void aUnitThatNobodyBelongsToIsNamed() {
        assertThatThrownBy(() -> compartments.open(officer, "a case", unit, List.of("custms")))
                .hasMessage("units name custms, to which no active account belongs");
        var many = Collections.nCopies(Compartment.MOST_UNITS, "u");
        assertThatThrownBy(() -> compartments.open(officer, "a case", unit, many))
                .hasMessage("units has 20 entries, at most 19 fit");
        var unitless = new Operator("unitless", Set.of(Role.OFFICER));
        assertThatThrownBy(() -> compartments.open(unitless, "a case", unit, List.of()))
                .hasMessage("units cannot be set by an account that belongs to no unit");
    }

    private List<CaseId> cases(Operator by) {
        return casefiles.list(by, CasePage.FIRST, Casefiles.MOST).cases().stream()
                .map(Casefile::id)
                .toList();
    }

    private Operator operator(Role role, String office) {
        return new Operator(officials.another(role, office), office, Set.of(role));
    }
}
