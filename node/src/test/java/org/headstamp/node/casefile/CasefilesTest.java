package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Casefile.State;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CasefilesTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));

    @Inject
    Casefiles casefiles;

    @Inject
    LoggedCase logged;

    @Test
    void anOpenedCaseIsNamedAfterThisStateAndLogged() {
        var opened = casefiles.open(OFFICER, "House search near the border", "customs");
        assertThat(opened.id().opener()).isEqualTo(new MemberState("XB"));
        assertThat(casefiles.get(OFFICER, opened.id())).isEqualTo(opened);
        assertThat(opened.state()).isEqualTo(State.OPEN);
        assertThat(casefiles
                        .timeline(OFFICER, opened.id(), TimelinePage.FIRST, 10)
                        .entries())
                .extracting(TimelineEntry::code)
                .containsExactly("OPENED");
        assertThat(logged.outcomes(opened.id())).containsExactly("RECORDED officer OPENED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICER", "TRADE"})
    void onlyOfficersOpenAndCloseCases(Role role) {
        var other = new Operator("other", Set.of(role));
        var id = open();
        assertThatThrownBy(() -> casefiles.open(other, "t", "u")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> casefiles.move(other, id, 1, State.CLOSED)).isInstanceOf(NotPermittedException.class);
        assertThat(casefiles.get(other, id).title()).isEqualTo(role == Role.AUDITOR ? "" : "a case");
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void whoIsOfTheTradeOrWithoutRolesSeesNothing(Operator nobody) {
        var id = open();
        assertThatThrownBy(() -> casefiles.get(nobody, id)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> casefiles.timeline(nobody, id, 0, 1)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> casefiles.list(nobody, CasePage.FIRST, 1)).isInstanceOf(NotPermittedException.class);
    }

    static Stream<Operator> outsiders() {
        return Stream.of(
                new Operator("nobody", Set.of()),
                new Operator("dealer", "customs", Set.of(Role.TRADE), new PartyKey("d-1")));
    }

    @Test
    void aCaseThatIsNotThereIsNamed() {
        var id = new CaseId(new MemberState("XB"), UUID.randomUUID());
        assertThatThrownBy(() -> casefiles.get(OFFICER, id))
                .isInstanceOf(UnknownCaseException.class)
                .hasMessageContaining(id.toString());
        assertThatThrownBy(() -> casefiles.timeline(OFFICER, id, 0, 1)).isInstanceOf(UnknownCaseException.class);
        assertThatThrownBy(() -> casefiles.move(OFFICER, id, 1, State.CLOSED)).isInstanceOf(UnknownCaseException.class);
    }

    @Test
    void aCaseNeedsATitleThatFits() {
        assertThatThrownBy(() -> casefiles.open(OFFICER, " ", "u")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> casefiles.open(OFFICER, "t".repeat(201), "u"))
                .hasMessage("title has 201 characters, at most 200 fit");
    }

    @Test
    void whoClosesACaseSawItAsItIs() {
        var seen = casefiles.get(OFFICER, open());
        assertThatThrownBy(() -> casefiles.move(OFFICER, seen.id(), seen.version() + 1, State.CLOSED))
                .isInstanceOf(CaseChangedException.class);
        var closed = casefiles.move(OFFICER, seen.id(), seen.version(), State.CLOSED);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.version()).isGreaterThan(seen.version());
        assertThat(casefiles.move(OFFICER, seen.id(), seen.version(), State.CLOSED))
                .isEqualTo(closed);
        assertThat(casefiles
                        .move(OFFICER, seen.id(), closed.version(), State.OPEN)
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(logged.outcomes(seen.id()))
                .containsExactly(
                        "RECORDED officer OPENED", "STATE_CHANGED officer CLOSED", "STATE_CHANGED officer REOPENED");
    }

    @Test
    void pagesFollowEachOtherFromTheNewestCaseOn() {
        var first = open();
        var second = open();
        var page = casefiles.list(OFFICER, CasePage.FIRST, 1);
        assertThat(page.cases()).extracting(Casefile::id).containsExactly(second);
        assertThat(casefiles
                        .list(OFFICER, Objects.requireNonNull(page.next()), 1)
                        .cases())
                .extracting(Casefile::id)
                .containsExactly(first);
    }

    @Test
    void aPageHasABound() {
        for (int i = 0; i <= Casefiles.MOST; i++) {
            open();
        }
        assertThat(casefiles.list(OFFICER, CasePage.FIRST, Integer.MAX_VALUE).cases())
                .hasSize(Casefiles.MOST);
        assertThat(casefiles.list(OFFICER, CasePage.FIRST, 0).cases()).hasSize(1);
        assertThat(casefiles.list(OFFICER, 0, 10)).isEqualTo(new CasePage(List.of(), null));
    }

    private CaseId open() {
        return casefiles.open(OFFICER, "a case", "customs").id();
    }
}
