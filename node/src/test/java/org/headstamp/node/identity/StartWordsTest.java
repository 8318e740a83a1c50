package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.PASSWORD;
import static org.headstamp.node.identity.IdentityDesk.START;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One focal point knows the first password, another one the start word, and only the holder both. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class StartWordsTest {
    private static final Password OWN = new Password("staple and more staples");

    @Inject
    IdentityDesk desk;

    @Inject
    Passwords passwords;

    @Inject
    AccountRepository accounts;

    @Inject
    ChosenPasswords chosen;

    @Inject
    LoggedCase logged;

    private Operator newcomer = new Operator("nobody", Set.of());
    private String name = "";

    @BeforeEach
    void makeAnAccount() {
        newcomer = desk.newcomer();
        name = newcomer.account();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PASSWORD, "Handed over in person", "handed over in person "})
    void whoMadeTheAccountChoosesNoPasswordForIt(String guess) {
        assertThat(logIn(PASSWORD)).isEqualTo(new LogIn.Accepted(newcomer, Beginning.PASSWORD, true));
        assertThatThrownBy(() -> passwords.change(newcomer, PASSWORD, OWN, Optional.empty()))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageEndingWith("may not replace a first password without the start word");
        assertThatThrownBy(choosing(guess))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("start is not the start word of this account");
        assertThat(logIn(OWN.value())).isInstanceOf(LogIn.Refused.class);
        assertThat(passwords.needsStart(newcomer)).isTrue();
    }

    @Test
    void whoConfirmedItDoesNotComeIn() {
        assertThat(logIn(START)).isEqualTo(new LogIn.Refused(LogIn.Reason.BAD_PASSWORD));
        assertThatThrownBy(() -> passwords.choose(newcomer, START, START, OWN, Optional.empty()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(logIn(OWN.value())).isInstanceOf(LogIn.Refused.class);
    }

    @Test
    void whoHasBothDoes() throws Throwable {
        choosing(START).call();
        assertThat(logIn(OWN.value())).isEqualTo(new LogIn.Accepted(newcomer, Beginning.PASSWORD));
        assertThat(passwords.needsStart(newcomer)).isFalse();
        assertThat(logged.about("account/" + name))
                .endsWith("ADMINISTERED " + name + " PASSWORD_CHOSEN")
                .noneMatch(entry -> entry.contains(START));
    }

    @Test
    void guessingTheStartWordLocksTheAccountEvenWithLogInsInBetween() {
        for (int i = 0; i < desk.config.failuresBeforeLock(); i++) {
            assertThat(logIn(PASSWORD)).isInstanceOf(LogIn.Accepted.class);
            assertThatThrownBy(choosing("guess number " + i)).isInstanceOf(InvalidValueException.class);
        }
        assertThat(logIn(PASSWORD)).isEqualTo(new LogIn.Refused(LogIn.Reason.LOCKED));
        assertThatThrownBy(choosing(START)).isInstanceOf(NotPermittedException.class);
        assertThat(logged.about("account/" + name))
                .contains("LOGIN_REFUSED node BAD_START_WORD/1")
                .noneMatch(entry -> entry.contains("guess"));
    }

    @Test
    void whatFailedBeforeIsOverOnceThePasswordIsChosen() throws Throwable {
        assertThatThrownBy(choosing("mistyped")).isInstanceOf(InvalidValueException.class);
        assertThat(logIn(PASSWORD)).isInstanceOf(LogIn.Accepted.class);
        assertThat(failures()).isOne();
        choosing(START).call();
        assertThat(failures()).isZero();
    }

    @Test
    void itIsNoPasswordOfTheirOwnSinceAnotherOneKnowsIt() {
        assertThatThrownBy(() -> passwords.choose(newcomer, PASSWORD, START, new Password(START), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("password must be another one than the start word");
        assertThat(passwords.needsStart(newcomer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", START})
    void whereNoneWasHandedOutNoneIsAskedFor(String typed) throws Throwable {
        chosen.forgetStart(name);
        assertThat(passwords.needsStart(newcomer)).isFalse();
        choosing(typed).call();
        assertThat(logIn(OWN.value())).isEqualTo(new LogIn.Accepted(newcomer, Beginning.PASSWORD));
    }

    private ThrowingCallable choosing(String start) {
        return () -> passwords.choose(newcomer, PASSWORD, start, OWN, Optional.empty());
    }

    private int failures() {
        return QuarkusTransaction.requiringNew().call(() -> accounts.present(name).failures);
    }

    private LogIn logIn(String password) {
        return desk.logIns(InstantSource.system()).withPassword(name, password, "");
    }
}
