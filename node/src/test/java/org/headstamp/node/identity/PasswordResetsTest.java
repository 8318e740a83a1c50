package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.FIRST;
import static org.headstamp.node.identity.IdentityDesk.PASSWORD;
import static org.headstamp.node.identity.IdentityDesk.SECOND;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PasswordResetsTest {
    private static final String SECRET = "told on the telephone";
    private static final Password NEXT = new Password(SECRET);
    private static final String HANDED = "said face to face";
    private static final Password START = new Password(HANDED);

    @Inject
    PasswordResets resets;

    @Inject
    Passwords passwords;

    @Inject
    IdentityDesk desk;

    @Inject
    LoggedCase logged;

    private Operator officer = new Operator("nobody", Set.of());
    private String name = "";

    @BeforeEach
    void makeAnAccount() {
        officer = desk.officer();
        name = officer.account();
    }

    @Test
    void aPasswordIsResetOnceASecondFocalPointConfirmedIt() {
        var reset = resets.ask(FIRST, name, NEXT);
        assertThat(logIn(SECRET)).isInstanceOf(LogIn.Refused.class);
        assertThat(logIn(PASSWORD)).isEqualTo(new LogIn.Accepted(officer, Beginning.PASSWORD));
        assertThat(resets.of(SECOND, name)).contains(reset);
        assertThat(resets.waiting(SECOND, PasswordResets.MOST)).contains(reset);
        assertThatThrownBy(() -> resets.confirm(FIRST, name, reset.id(), START))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageEndingWith("may not confirm a reset that it asked for");
        resets.confirm(SECOND, name, reset.id(), START);
        assertThat(logIn(PASSWORD)).isInstanceOf(LogIn.Refused.class);
        assertThat(logIn(SECRET)).isEqualTo(new LogIn.Accepted(officer, Beginning.PASSWORD, true));
        assertThat(resets.of(SECOND, name)).isEmpty();
        assertThatThrownBy(() -> resets.confirm(SECOND, name, reset.id(), START))
                .isInstanceOf(AccountConflictException.class);
        assertThat(logged.about("account/" + name))
                .contains("ADMINISTERED focal-1 PASSWORD_RESET_ASKED", "ADMINISTERED focal-2 PASSWORD_RESET")
                .noneMatch(entry -> entry.contains(SECRET) || entry.contains(HANDED));
    }

    @Test
    void theSecondOfThemHandsOutAStartWordInsteadOfOneThatWasHandedOutBefore() {
        var newcomer = desk.newcomer();
        name = newcomer.account();
        resets.confirm(SECOND, name, resets.ask(FIRST, name, NEXT).id(), START);
        var own = new Password("staple and more staples");
        for (var wrong : List.of("", SECRET, IdentityDesk.START)) {
            assertThatThrownBy(() -> passwords.choose(newcomer, SECRET, wrong, own, Optional.empty()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("start is not the start word of this account");
        }
        assertThatThrownBy(() -> passwords.choose(newcomer, PASSWORD, HANDED, own, Optional.empty()))
                .isInstanceOf(NotPermittedException.class);
        passwords.choose(newcomer, SECRET, HANDED, own, Optional.empty());
        assertThat(logIn(own.value())).isEqualTo(new LogIn.Accepted(newcomer, Beginning.PASSWORD));
    }

    @Test
    void aResetEndsTheSessionsOfTheAccountAndAskingForItDoesNot() {
        var sessions = desk.sessions(InstantSource.system());
        var token = desk.begin(sessions, officer, Beginning.PASSWORD);
        var reset = resets.ask(FIRST, name, NEXT);
        assertThat(sessions.use(token, false)).isPresent();
        resets.confirm(SECOND, name, reset.id(), START);
        assertThat(sessions.use(token, false)).isEmpty();
    }

    @Test
    void anAccountThatGuessingLockedIsOpenAgain() {
        for (int i = 0; i < desk.config.failuresBeforeLock(); i++) {
            assertThat(logIn("wrong")).isInstanceOf(LogIn.Refused.class);
        }
        var reset = resets.ask(FIRST, name, NEXT);
        assertThat(logIn(PASSWORD)).isEqualTo(new LogIn.Refused(LogIn.Reason.LOCKED));
        resets.confirm(SECOND, name, reset.id(), START);
        assertThat(logIn(SECRET)).isInstanceOf(LogIn.Accepted.class);
    }

    @Test
    void whoConfirmsConfirmsNoneThatReplacedTheOneThatWasRead() {
        var read = resets.ask(FIRST, name, NEXT);
        var other = resets.ask(FIRST, name, new Password("known to somebody else"));
        assertThatThrownBy(() -> resets.confirm(SECOND, name, read.id(), START))
                .isInstanceOf(AccountConflictException.class);
        assertThatThrownBy(() -> resets.withdraw(SECOND, name, read.id())).isInstanceOf(AccountConflictException.class);
        resets.withdraw(SECOND, name, other.id());
        assertThat(resets.of(FIRST, name)).isEmpty();
        assertThat(logIn(PASSWORD)).isInstanceOf(LogIn.Accepted.class);
        assertThat(logged.about("account/" + name)).endsWith("ADMINISTERED focal-2 PASSWORD_RESET_WITHDRAWN");
    }

    @Test
    void whoStillKnowsThePasswordAndChangesItNeedsNoReset() {
        var reset = resets.ask(FIRST, name, NEXT);
        passwords.change(officer, PASSWORD, new Password("remembered after all"), Optional.empty());
        assertThatThrownBy(() -> resets.confirm(SECOND, name, reset.id(), START))
                .isInstanceOf(AccountConflictException.class)
                .hasMessage("this reset of account " + name + " does not wait");
    }

    @Test
    void nobodyResetsOrConfirmsOrStopsTheResetOfTheOwnPassword() {
        var own = new Operator(name, "customs", Set.of(Role.FOCAL_POINT));
        assertThatThrownBy(() -> resets.ask(own, name, NEXT))
                .isInstanceOf(NotPermittedException.class)
                .hasMessage(name + " may not reset its own password");
        var reset = resets.ask(FIRST, name, NEXT);
        assertThatThrownBy(() -> resets.confirm(own, name, reset.id(), START))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> resets.withdraw(own, name, reset.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void onlyAnActiveAccountIsResetAndItsEndEndsWhatWaits() {
        var pending = "officer-" + UUID.randomUUID();
        desk.accounts.create(FIRST, pending, "customs", Set.of(Role.OFFICER), null, NEXT);
        assertThatThrownBy(() -> resets.ask(FIRST, pending, NEXT)).isInstanceOf(AccountConflictException.class);
        assertThatThrownBy(() -> resets.ask(FIRST, "nobody-of-that-name", NEXT))
                .isInstanceOf(UnknownAccountException.class);
        var reset = resets.ask(FIRST, name, NEXT);
        desk.accounts.deactivate(SECOND, name);
        assertThat(resets.of(SECOND, name)).isEmpty();
        assertThatThrownBy(() -> resets.confirm(SECOND, name, reset.id(), START))
                .isInstanceOf(AccountConflictException.class);
    }

    @Test
    void passwordAndStartWordSuitTheAccount() {
        assertThatThrownBy(() -> resets.ask(FIRST, name, new Password("I am " + name)))
                .isInstanceOf(InvalidValueException.class);
        var reset = resets.ask(FIRST, name, NEXT);
        assertThatThrownBy(() -> resets.confirm(SECOND, name, reset.id(), new Password("I am " + name)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("start must not contain the name of the account");
        assertThat(resets.of(SECOND, name)).contains(reset);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_POINT")
    void otherRolesResetNothing(Role role) {
        var other = new Operator("somebody", Set.of(role));
        var id = resets.ask(FIRST, name, NEXT).id();
        assertThatThrownBy(() -> resets.ask(other, name, NEXT)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> resets.confirm(other, name, id, START)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> resets.withdraw(other, name, id)).isInstanceOf(NotPermittedException.class);
    }

    private LogIn logIn(String password) {
        return desk.logIns(InstantSource.system()).withPassword(name, password, "");
    }
}
