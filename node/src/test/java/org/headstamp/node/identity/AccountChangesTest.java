package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.FIRST;
import static org.headstamp.node.identity.IdentityDesk.SECOND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountChangesTest {
    private static final Set<Role> MORE = Set.of(Role.OFFICER, Role.REGISTRAR);

    @Inject
    AccountChanges changes;

    @Inject
    IdentityDesk desk;

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    @Inject
    EntityManager database;

    private Operator officer = new Operator("nobody", Set.of());
    private String name = "";

    @BeforeEach
    void makeAnAccount() {
        officer = desk.officer();
        name = officer.account();
    }

    @Test
    void rolesChangeOnceASecondFocalPointConfirmedThem() {
        var change = changes.ask(FIRST, name, "police", MORE, null);
        assertThat(acting().roles()).containsExactly(Role.OFFICER);
        assertThat(changes.of(SECOND, name)).contains(change);
        assertThat(changes.waiting(SECOND, AccountChanges.MOST)).contains(change);
        assertThatThrownBy(() -> changes.confirm(FIRST, name, change.id()))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageEndingWith("may not confirm a change that it asked for");
        var changed = changes.confirm(SECOND, name, change.id());
        assertThat(changed.roles()).isEqualTo(MORE);
        assertThat(acting()).isEqualTo(new Operator(name, "police", MORE));
        assertThat(changes.of(SECOND, name)).isEmpty();
        assertThatThrownBy(() -> changes.confirm(SECOND, name, change.id()))
                .isInstanceOf(AccountConflictException.class);
        assertThat(logged.about("account/" + name))
                .endsWith(
                        "ADMINISTERED focal-1 CHANGE_ASKED/OFFICER+REGISTRAR",
                        "ADMINISTERED focal-2 CHANGED/OFFICER+REGISTRAR");
    }

    @Test
    void aChangeEndsTheSessionsOfTheAccountAndAskingForItDoesNot() {
        var sessions = desk.sessions(InstantSource.system());
        var token = desk.begin(sessions, officer, Beginning.PASSWORD);
        var change = changes.ask(FIRST, name, "customs", MORE, null);
        assertThat(sessions.use(token, false)).isPresent();
        changes.confirm(SECOND, name, change.id());
        assertThat(sessions.use(token, false)).isEmpty();
    }

    @Test
    void whoConfirmsConfirmsNoneThatReplacedTheOneThatWasRead() {
        var read = changes.ask(FIRST, name, "customs", MORE, null);
        var other = changes.ask(FIRST, name, "customs", Set.of(Role.FOCAL_POINT), null);
        assertThatThrownBy(() -> changes.confirm(SECOND, name, read.id())).isInstanceOf(AccountConflictException.class);
        assertThat(changes.of(SECOND, name)).contains(other);
        assertThatThrownBy(() -> changes.withdraw(SECOND, name, read.id()))
                .isInstanceOf(AccountConflictException.class);
        changes.withdraw(SECOND, name, other.id());
        assertThat(acting().roles()).containsExactly(Role.OFFICER);
        assertThat(logged.about("account/" + name)).endsWith("ADMINISTERED focal-2 CHANGE_WITHDRAWN/FOCAL_POINT");
    }

    @Test
    void nobodyChangesOrConfirmsOrStopsTheChangeOfTheOwnRoles() {
        var own = new Operator(name, "customs", Set.of(Role.FOCAL_POINT));
        assertThatThrownBy(() -> changes.ask(own, name, "customs", MORE, null))
                .isInstanceOf(NotPermittedException.class)
                .hasMessage(name + " may not change itself");
        var change = changes.ask(FIRST, name, "customs", MORE, null);
        assertThatThrownBy(() -> changes.confirm(own, name, change.id())).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> changes.withdraw(own, name, change.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theLastTwoFocalPointsKeepThatRole() {
        var focals = List.of(
                officials.another(Role.FOCAL_POINT),
                officials.another(Role.FOCAL_POINT),
                officials.another(Role.FOCAL_POINT));
        var one = focals.getFirst();
        var change = changes.ask(FIRST, one, "customs", Set.of(Role.OFFICER), null);
        rolledBack(() -> {
            leaveOnly(focals.subList(0, 2));
            assertThatThrownBy(() -> changes.confirm(SECOND, one, change.id()))
                    .isInstanceOf(AccountConflictException.class)
                    .hasMessage("fewer than 2 focal points would be left");
        });
        rolledBack(() -> {
            leaveOnly(focals.subList(0, 2));
            assertThatThrownBy(() -> changes.ask(FIRST, one, "customs", Set.of(Role.OFFICER), null))
                    .isInstanceOf(AccountConflictException.class);
            changes.ask(FIRST, one, "elsewhere", Set.of(Role.FOCAL_POINT, Role.OFFICER), null);
        });
        rolledBack(() -> {
            leaveOnly(focals);
            assertThat(changes.confirm(SECOND, one, change.id()).roles()).containsExactly(Role.OFFICER);
        });
    }

    @Test
    void anAccountOfTheTradeMovesToAPartyOfTheRegisterAlone() {
        var dealer = officials.aDealer();
        assertThatThrownBy(() -> changes.ask(FIRST, name, "firm", Set.of(Role.TRADE), new PartyKey("d-unknown")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("party is no manufacturer, importer or dealer");
        assertThatThrownBy(() -> changes.ask(FIRST, name, "firm", Set.of(Role.TRADE), null))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> changes.ask(FIRST, name, "firm", MORE, dealer))
                .isInstanceOf(InvalidValueException.class);
        var change = changes.ask(FIRST, name, "firm", Set.of(Role.TRADE), dealer);
        assertThat(changes.confirm(SECOND, name, change.id()).party()).isEqualTo(dealer);
    }

    @Test
    void whatChangesNothingOrCannotBeIsRefused() {
        assertThatThrownBy(() -> changes.ask(FIRST, name, "customs", Set.of(Role.OFFICER), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("roles unit and party");
        assertThatThrownBy(() -> changes.ask(FIRST, name, "customs", Set.of(), null))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> changes.ask(FIRST, name, " ", MORE, null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> changes.ask(FIRST, "nobody-of-that-name", "customs", MORE, null))
                .isInstanceOf(UnknownAccountException.class);
    }

    @Test
    void onlyAnActiveAccountChangesAndItsEndEndsWhatWaits() {
        var pending = "officer-" + UUID.randomUUID();
        desk.accounts.create(FIRST, pending, "customs", MORE, null, new Password(IdentityDesk.PASSWORD));
        assertThatThrownBy(() -> changes.ask(FIRST, pending, "police", MORE, null))
                .isInstanceOf(AccountConflictException.class);
        var change = changes.ask(FIRST, name, "police", MORE, null);
        desk.accounts.deactivate(SECOND, name);
        assertThat(changes.of(SECOND, name)).isEmpty();
        assertThatThrownBy(() -> changes.confirm(SECOND, name, change.id()))
                .isInstanceOf(AccountConflictException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_POINT")
    void otherRolesChangeNothing(Role role) {
        var other = new Operator("somebody", Set.of(role));
        var id = changes.ask(FIRST, name, "customs", MORE, null).id();
        assertThatThrownBy(() -> changes.ask(other, name, "x", MORE, null)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> changes.confirm(other, name, id)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> changes.withdraw(other, name, id)).isInstanceOf(NotPermittedException.class);
    }

    private Operator acting() {
        return desk.accounts.acting(name).orElseThrow();
    }

    private void leaveOnly(List<String> focals) {
        database.createNativeQuery("""
                        update operator_account set status = 'DEACTIVATED'
                        where 'FOCAL_POINT' = any (roles) and name not in (:kept)""").setParameter("kept", focals).executeUpdate();
    }

    private static void rolledBack(Runnable check) {
        QuarkusTransaction.begin();
        try {
            check.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
