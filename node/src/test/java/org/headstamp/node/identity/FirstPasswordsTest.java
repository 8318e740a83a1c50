package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.FIRST;
import static org.headstamp.node.identity.IdentityDesk.PASSWORD;
import static org.headstamp.node.identity.IdentityDesk.START;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FirstPasswordsTest {
    private static final Password OWN = new Password("staple and more staples");

    @Inject
    IdentityDesk desk;

    @Inject
    Passwords passwords;

    @Inject
    IdentityProviderManager identities;

    @Inject
    LoggedCase logged;

    private Operator newcomer = new Operator("nobody", Set.of());
    private String name = "";

    @BeforeEach
    void makeAnAccount() {
        newcomer = desk.newcomer();
        name = newcomer.account();
    }

    @Test
    void whoeverLogsInWithItMustChooseAnotherOneFirst() {
        var sessions = desk.sessions(InstantSource.system());
        var token = desk.begin(sessions, newcomer, Beginning.PASSWORD);
        assertThat(sessions.use(token, false).orElseThrow().duty()).contains(Duty.CHOOSE_PASSWORD);
        assertThat(desk.accounts.hasFirstPassword(FIRST, name)).isTrue();
        var present = sessions.use(token, false).orElseThrow().session();
        passwords.choose(newcomer, PASSWORD, START, OWN, Optional.of(present));
        assertThat(sessions.use(token, false).orElseThrow().duty()).isEmpty();
        assertThat(desk.accounts.hasFirstPassword(FIRST, name)).isFalse();
        assertThat(logged.about("account/" + name)).endsWith("ADMINISTERED " + name + " PASSWORD_CHOSEN");
    }

    @Test
    void aSecondFactorDoesNotMakeItTheirOwn() {
        var sessions = desk.sessions(InstantSource.system());
        var token = desk.begin(sessions, newcomer, Beginning.TOTP);
        assertThat(sessions.use(token, false).orElseThrow().duty()).contains(Duty.CHOOSE_PASSWORD);
    }

    @Test
    void whoComesByTheIdentityProviderUsedNone() {
        var sessions = desk.sessions(InstantSource.system());
        var token = desk.begin(sessions, newcomer, Beginning.OIDC);
        assertThat(sessions.use(token, false).orElseThrow().duty()).isEmpty();
    }

    @Test
    void theSecondFactorComesAfterThePassword() {
        var required = IdentityConfigTest.read(Map.of("headstamp.identity.second-factor", "REQUIRED"));
        var sessions = desk.sessions(InstantSource.system(), required);
        var token = desk.begin(sessions, newcomer, Beginning.PASSWORD);
        var live = sessions.use(token, false).orElseThrow();
        assertThat(live.duty()).contains(Duty.CHOOSE_PASSWORD);
        passwords.choose(newcomer, PASSWORD, START, OWN, Optional.of(live.session()));
        assertThat(sessions.use(token, false).orElseThrow().duty()).contains(Duty.SET_UP_SECOND_FACTOR);
    }

    @Test
    void nobodyKeepsIt() {
        assertThatThrownBy(() -> passwords.choose(newcomer, PASSWORD, START, new Password(PASSWORD), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("password must be another one than before");
        assertThat(desk.accounts.hasFirstPassword(FIRST, name)).isTrue();
    }

    @Test
    void itOpensNoRest() {
        assertThatThrownBy(() -> identities.authenticateBlocking(request(PASSWORD)))
                .matches(FirstPasswordRefusal::isCauseOf);
        assertThat(logged.about("account/" + name)).endsWith("LOGIN_REFUSED node FIRST_PASSWORD/1");
        assertThatThrownBy(() -> identities.authenticateBlocking(request("wrong")))
                .isInstanceOf(AuthenticationFailedException.class)
                .matches(failure -> !FirstPasswordRefusal.isCauseOf(failure));
        passwords.choose(newcomer, PASSWORD, START, OWN, Optional.empty());
        assertThat(Operator.of(identities.authenticateBlocking(request(OWN.value()))))
                .isEqualTo(newcomer);
    }

    private UsernamePasswordAuthenticationRequest request(String password) {
        return new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray()));
    }
}
