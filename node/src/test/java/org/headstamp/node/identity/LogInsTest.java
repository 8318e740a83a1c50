package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.PASSWORD;
import static org.headstamp.node.identity.IdentityDesk.code;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.LogIn.Accepted;
import org.headstamp.node.identity.LogIn.Reason;
import org.headstamp.node.identity.LogIn.Refused;
import org.headstamp.node.identity.code.TotpSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogInsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    IdentityDesk desk;

    @Inject
    AccountRepository repository;

    @Inject
    IdentityProviderManager identities;

    @Inject
    LoggedCase logged;

    private final MovableClock clock = new MovableClock(NOW);
    private Operator officer = new Operator("nobody", Set.of());
    private String name = "";

    @BeforeEach
    void createTheAccount() {
        officer = desk.officer();
        name = officer.account();
    }

    private LogIn logIn(String password, String code) {
        return desk.logIns(clock).withPassword(name, password, code);
    }

    @Test
    void theRightPasswordGivesTheOperatorWithItsRoles() {
        assertThat(logIn(PASSWORD, "")).isEqualTo(new Accepted(officer, Beginning.PASSWORD));
    }

    @Test
    void anAccountThatNobodyConfirmedCannotLogIn() {
        var pending = "officer-" + UUID.randomUUID();
        desk.accounts.create(
                IdentityDesk.FIRST, pending, "customs", Set.of(Role.OFFICER), null, new Password(PASSWORD));
        assertThat(desk.logIns(clock).withPassword(pending, PASSWORD, "")).isEqualTo(new Refused(Reason.NOT_ACTIVE));
    }

    @Test
    void aDeactivatedAccountCannotLogIn() {
        desk.accounts.deactivate(IdentityDesk.FIRST, name);
        assertThat(logIn(PASSWORD, "")).isEqualTo(new Refused(Reason.NOT_ACTIVE));
    }

    @Test
    void anUnknownAccountIsRefusedWithoutItsNameInTheLog() {
        var stranger = "my-password-typed-in-the-wrong-field";
        assertThat(desk.logIns(clock).withPassword(stranger, "x", "")).isEqualTo(new Refused(Reason.UNKNOWN_ACCOUNT));
        assertThat(logged.about("account/" + stranger)).isEmpty();
        assertThat(logged.about("account/unknown")).contains("LOGIN_REFUSED node UNKNOWN_ACCOUNT/1");
    }

    @Test
    void tooManyFailuresLockTheAccountForABoundedTime() {
        fail(desk.config.failuresBeforeLock());
        assertThat(logIn(PASSWORD, "")).isEqualTo(new Refused(Reason.LOCKED));
        clock.advance(desk.config.lock());
        assertThat(logIn(PASSWORD, "")).isInstanceOf(Accepted.class);
    }

    @Test
    void eachFurtherFailureDoublesTheLockUpToABound() {
        fail(desk.config.failuresBeforeLock());
        var expected = desk.config.lock();
        for (int i = 0; i < 6; i++) {
            clock.advance(expected.minusSeconds(1));
            assertThat(logIn(PASSWORD, "")).isEqualTo(new Refused(Reason.LOCKED));
            clock.advance(Duration.ofSeconds(1));
            fail(1);
            var doubled = expected.multipliedBy(2);
            expected = doubled.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : doubled;
        }
        assertThat(expected).isEqualTo(Duration.ofHours(1));
        clock.advance(expected);
        assertThat(logIn(PASSWORD, "")).isInstanceOf(Accepted.class);
        fail(desk.config.failuresBeforeLock() - 1);
        assertThat(logIn(PASSWORD, "")).isInstanceOf(Accepted.class);
    }

    @Test
    void whatIsTriedWhileTheAccountIsLockedDoesNotLengthenTheLock() {
        fail(desk.config.failuresBeforeLock());
        assertThat(logIn("wrong", "")).isEqualTo(new Refused(Reason.LOCKED));
        clock.advance(desk.config.lock());
        assertThat(logIn(PASSWORD, "")).isInstanceOf(Accepted.class);
    }

    @Test
    void anAccountWithSecondFactorNeedsBoth() {
        var secret = desk.enrol(officer, clock);
        assertThat(logIn(PASSWORD, "")).isEqualTo(new Refused(Reason.BAD_CODE));
        assertThat(logIn(PASSWORD, wrong(secret))).isEqualTo(new Refused(Reason.BAD_CODE));
        assertThat(logIn("wrong", code(secret, clock, 1))).isEqualTo(new Refused(Reason.BAD_PASSWORD));
        assertThat(logIn(PASSWORD, code(secret, clock, 1))).isEqualTo(new Accepted(officer, Beginning.TOTP));
    }

    @Test
    void noCodeIsTakenTwice() {
        var secret = desk.enrol(officer, clock);
        assertThat(logIn(PASSWORD, code(secret, clock, 0))).isEqualTo(new Refused(Reason.BAD_CODE));
        clock.advance(Duration.ofSeconds(30));
        var next = code(secret, clock, 0);
        assertThat(logIn(PASSWORD, next)).isInstanceOf(Accepted.class);
        assertThat(logIn(PASSWORD, next)).isEqualTo(new Refused(Reason.BAD_CODE));
    }

    @Test
    void wrongCodesLockTheAccountAsWrongPasswordsDo() {
        var secret = desk.enrol(officer, clock);
        for (int i = 0; i < desk.config.failuresBeforeLock(); i++) {
            assertThat(logIn(PASSWORD, wrong(secret))).isEqualTo(new Refused(Reason.BAD_CODE));
        }
        assertThat(logIn(PASSWORD, code(secret, clock, 1))).isEqualTo(new Refused(Reason.LOCKED));
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        for (int round = 0; round < 2; round++) {
            fail(desk.config.failuresBeforeLock() - 1);
            assertThat(logIn(PASSWORD, "")).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void refusalsOfOneAccountAreOneEntryAMinute() {
        var before = logged.about("account/" + name).size();
        var logIns = desk.logIns(clock);
        for (int i = 0; i < 4; i++) {
            logIns.withPassword(name, "wrong", "");
        }
        clock.advance(Duration.ofMinutes(1));
        logIns.withPassword(name, "wrong", "");
        assertThat(logged.about("account/" + name).subList(before, before + 2))
                .containsExactly("LOGIN_REFUSED node BAD_PASSWORD/1", "LOGIN_REFUSED node BAD_PASSWORD/4");
    }

    @Test
    void quarkusGetsTheOperatorFromThePassword() {
        assertThat(Operator.of(identities.authenticateBlocking(request(PASSWORD))))
                .isEqualTo(officer);
    }

    @Test
    void quarkusLearnsNoReasonForARefusal() {
        assertThatThrownBy(() -> identities.authenticateBlocking(request("wrong")))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessage("the log-in was refused");
    }

    @Test
    void aHashThatOtherProgramsWriteIsUnderstood() {
        QuarkusTransaction.requiringNew().run(() -> {
            var row = repository.locked(name);
            row.passwordHash = "$2y" + row.passwordHash.substring(3);
        });
        assertThat(logIn(PASSWORD, "")).isInstanceOf(Accepted.class);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(logIn("wrong", "")).isEqualTo(new Refused(Reason.BAD_PASSWORD));
        }
    }

    /** None of the codes that are right now. */
    private String wrong(TotpSecret secret) {
        return code(secret, clock, 5);
    }

    private UsernamePasswordAuthenticationRequest request(String password) {
        return new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray()));
    }
}
