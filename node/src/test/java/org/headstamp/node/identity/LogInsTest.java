package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.LogIn.Accepted;
import org.headstamp.node.identity.LogIn.Reason;
import org.headstamp.node.identity.LogIn.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogInsTest {
    private static final Operator FIRST = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final String PASSWORD = "correct horse battery";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Accounts accounts;

    @Inject
    AccountRepository repository;

    @Inject
    Bcrypt bcrypt;

    @Inject
    AuditLog log;

    @Inject
    IdentityConfig config;

    @Inject
    IdentityProviderManager identities;

    @Inject
    LoggedCase logged;

    private final String name = "officer-" + UUID.randomUUID();

    @BeforeEach
    void createTheAccount() {
        accounts.create(FIRST, name, "customs", Set.of(Role.OFFICER), null, new Password(PASSWORD));
    }

    private LogIns at(Instant now) {
        return new LogIns(repository, bcrypt, log, InstantSource.fixed(now), config);
    }

    @Test
    void theRightPasswordGivesTheOperatorWithItsRoles() {
        accounts.confirm(SECOND, name);
        assertThat(at(NOW).withPassword(name, PASSWORD))
                .isEqualTo(new Accepted(new Operator(name, "customs", Set.of(Role.OFFICER))));
    }

    @Test
    void anAccountThatNobodyConfirmedCannotLogIn() {
        assertThat(at(NOW).withPassword(name, PASSWORD)).isEqualTo(new Refused(Reason.NOT_ACTIVE));
        assertThat(at(NOW).bySession(name)).isEqualTo(new Refused(Reason.NOT_ACTIVE));
    }

    @Test
    void aDeactivatedAccountCannotLogInAndItsSessionEnds() {
        accounts.confirm(SECOND, name);
        accounts.deactivate(FIRST, name);
        assertThat(at(NOW).withPassword(name, PASSWORD)).isEqualTo(new Refused(Reason.NOT_ACTIVE));
        assertThat(at(NOW).bySession(name)).isEqualTo(new Refused(Reason.NOT_ACTIVE));
    }

    @Test
    void anUnknownAccountIsRefusedWithoutItsNameInTheLog() {
        var stranger = "my-password-typed-in-the-wrong-field";
        assertThat(at(NOW).withPassword(stranger, "x")).isEqualTo(new Refused(Reason.UNKNOWN_ACCOUNT));
        assertThat(logged.about("account/" + stranger)).isEmpty();
        assertThat(logged.about("account/unknown")).contains("LOGIN_REFUSED node UNKNOWN_ACCOUNT/1");
    }

    @Test
    void tooManyFailuresLockTheAccountForABoundedTime() {
        accounts.confirm(SECOND, name);
        var logIns = at(NOW);
        for (int i = 0; i < config.failuresBeforeLock(); i++) {
            assertThat(logIns.withPassword(name, "wrong")).isEqualTo(new Refused(Reason.BAD_PASSWORD));
        }
        assertThat(logIns.withPassword(name, PASSWORD)).isEqualTo(new Refused(Reason.LOCKED));
        assertThat(at(NOW.plus(config.lock())).withPassword(name, PASSWORD)).isInstanceOf(Accepted.class);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        accounts.confirm(SECOND, name);
        var logIns = at(NOW);
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < config.failuresBeforeLock(); i++) {
                logIns.withPassword(name, "wrong");
            }
            assertThat(logIns.withPassword(name, PASSWORD)).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void refusalsOfOneAccountAreOneEntryAMinute() {
        accounts.confirm(SECOND, name);
        var before = logged.about("account/" + name);
        var clock = new MovableClock(NOW);
        var logIns = new LogIns(repository, bcrypt, log, clock, config);
        for (int i = 0; i < 4; i++) {
            logIns.withPassword(name, "wrong");
        }
        clock.now = NOW.plus(Duration.ofMinutes(1));
        logIns.withPassword(name, "wrong");
        assertThat(logged.about("account/" + name).subList(before.size(), before.size() + 2))
                .containsExactly("LOGIN_REFUSED node BAD_PASSWORD/1", "LOGIN_REFUSED node BAD_PASSWORD/4");
    }

    @Test
    void quarkusGetsTheOperatorFromPasswordAndFromSession() {
        accounts.confirm(SECOND, name);
        var byPassword = identities.authenticateBlocking(request(PASSWORD));
        assertThat(Operator.of(byPassword)).isEqualTo(new Operator(name, "customs", Set.of(Role.OFFICER)));
        assertThat(Operator.of(identities.authenticateBlocking(new TrustedAuthenticationRequest(name))))
                .isEqualTo(Operator.of(byPassword));
    }

    @Test
    void quarkusLearnsNoReasonForARefusal() {
        assertThatThrownBy(() -> identities.authenticateBlocking(request("wrong")))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessage("the log-in was refused");
        assertThatThrownBy(() -> identities.authenticateBlocking(new TrustedAuthenticationRequest(name)))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void aHashThatOtherProgramsWriteIsUnderstood() {
        accounts.confirm(SECOND, name);
        QuarkusTransaction.requiringNew().run(() -> {
            var row = repository.locked(name);
            row.passwordHash = "$2y" + row.passwordHash.substring(3);
        });
        assertThat(at(NOW).withPassword(name, PASSWORD)).isInstanceOf(Accepted.class);
    }

    private UsernamePasswordAuthenticationRequest request(String password) {
        return new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray()));
    }

    private static final class MovableClock implements InstantSource {
        private Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
