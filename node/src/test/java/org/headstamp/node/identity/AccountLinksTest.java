package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.FIRST;
import static org.headstamp.node.identity.IdentityDesk.SECOND;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
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
class AccountLinksTest {
    private static final String ISSUER = "https://id.example/state";
    private static final IdentityConfig CONFIG = IdentityConfigTest.read(Map.of(
            "headstamp.identity.oidc.enabled", "true",
            "headstamp.identity.oidc.issuer", ISSUER,
            "headstamp.identity.oidc.claim", "employee_number"));

    @Inject
    IdentityDesk desk;

    @Inject
    LoggedCase logged;

    private final String subject = UUID.randomUUID().toString();
    private Operator officer = new Operator("nobody", Set.of());

    @BeforeEach
    void createTheAccount() {
        officer = desk.officer();
    }

    @Test
    void aLinkCountsOnceASecondFocalPointConfirmedIt() {
        links().link(FIRST, officer.account(), "sub", subject);
        assertThat(logIn(subject, "")).isEqualTo(new LogIn.Refused(LogIn.Reason.NOT_LINKED));
        assertThatThrownBy(() -> links().confirm(FIRST, officer.account(), "sub", subject))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageEndingWith("may not confirm a link that it made");
        assertThat(links().confirm(SECOND, officer.account(), "sub", subject).confirmedBy())
                .isEqualTo("focal-2");
        assertThat(logIn(subject, "")).isEqualTo(new LogIn.Accepted(officer, Beginning.OIDC));
        assertThatThrownBy(() -> links().confirm(SECOND, officer.account(), "sub", subject))
                .isInstanceOf(AccountConflictException.class);
        assertThat(logged.about("account/" + officer.account()))
                .endsWith("ADMINISTERED focal-1 LINKED", "ADMINISTERED focal-2 LINK_CONFIRMED");
    }

    @Test
    void aLinkThatWasMadeInsteadOfTheOneLookedAtIsNotConfirmed() {
        var name = officer.account();
        links().link(FIRST, name, "sub", subject);
        links().link(FIRST, name, "sub", "of-the-first");
        assertThatThrownBy(() -> links().confirm(SECOND, name, "sub", subject))
                .isInstanceOf(AccountConflictException.class)
                .hasMessage("the link of account " + name + " that waits is another one");
        links().link(FIRST, name, "employee_number", subject);
        assertThatThrownBy(() -> links().confirm(SECOND, name, "sub", subject))
                .isInstanceOf(AccountConflictException.class);
        assertThat(links().of(FIRST, name).orElseThrow().confirmedBy()).isNull();
        assertThat(logIn("of-the-first", subject)).isInstanceOf(LogIn.Refused.class);
        assertThat(logged.about("account/" + name)).noneMatch(entry -> entry.endsWith("LINK_CONFIRMED"));
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        link("sub", subject);
        var other = new ProviderPerson(ISSUER + "/", subject, Optional.empty());
        assertThat(desk.linked(CONFIG).of(other)).isInstanceOf(LogIn.Refused.class);
    }

    @Test
    void thePreparedClaimFindsTheAccountWhereNoSubjectDoes() {
        link("employee_number", "n-" + subject);
        assertThat(logIn("whoever", "n-" + subject)).isInstanceOf(LogIn.Accepted.class);
        assertThat(logIn("n-" + subject, "another")).isInstanceOf(LogIn.Refused.class);
        var withoutClaim = IdentityConfigTest.read(Map.of("headstamp.identity.oidc.issuer", ISSUER));
        var person = new ProviderPerson(ISSUER, "whoever", Optional.of("n-" + subject));
        assertThat(desk.linked(withoutClaim).of(person)).isInstanceOf(LogIn.Refused.class);
    }

    @Test
    void aSubjectWhoseLinkWaitsIsNotLetInByAClaim() {
        link("employee_number", "n-" + subject);
        links().link(FIRST, desk.officer().account(), "sub", subject);
        assertThat(logIn(subject, "n-" + subject)).isInstanceOf(LogIn.Refused.class);
    }

    @Test
    void aDeactivatedAccountIsNotLetIn() {
        link("sub", subject);
        desk.accounts.deactivate(FIRST, officer.account());
        assertThat(logIn(subject, "")).isEqualTo(new LogIn.Refused(LogIn.Reason.NOT_ACTIVE));
    }

    @Test
    void unlinkingEndsTheSessionsAndTheWayIn() {
        link("sub", subject);
        var sessions = desk.sessions(InstantSource.system());
        var token = desk.begin(sessions, officer, Beginning.OIDC);
        links().unlink(FIRST, officer.account());
        assertThat(sessions.use(token, false)).isEmpty();
        assertThat(logIn(subject, "")).isInstanceOf(LogIn.Refused.class);
        assertThat(links().of(FIRST, officer.account())).isEmpty();
        assertThatThrownBy(() -> links().unlink(FIRST, officer.account())).isInstanceOf(AccountConflictException.class);
    }

    @Test
    void aPersonIsOneAccountAndANewLinkWaitsAgain() {
        link("sub", subject);
        var other = desk.officer().account();
        assertThatThrownBy(() -> links().link(FIRST, other, "sub", subject))
                .isInstanceOf(AccountConflictException.class);
        links().link(FIRST, officer.account(), "sub", subject + "-2");
        assertThat(links().of(FIRST, officer.account()).orElseThrow().confirmedBy())
                .isNull();
    }

    @Test
    void whatCannotBeLookedAtIsNotLinked() {
        var name = officer.account();
        assertThatThrownBy(() -> links().link(FIRST, name, "email", "a@example.org"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("claim is not looked at by this node");
        assertThatThrownBy(() -> links().link(FIRST, name, "sub", " ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> links().link(FIRST, name, "sub", "x".repeat(256)))
                .isInstanceOf(InvalidValueException.class);
        var none = IdentityConfigTest.read(Map.of());
        assertThatThrownBy(() -> desk.links(none).link(FIRST, name, "sub", subject))
                .isInstanceOf(AccountConflictException.class)
                .hasMessage("no identity provider is configured");
        assertThatThrownBy(() -> links().link(FIRST, "nobody-of-that-name", "sub", subject))
                .isInstanceOf(UnknownAccountException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_POINT")
    void otherRolesLinkNothing(Role role) {
        var other = new Operator("somebody", Set.of(role));
        var name = officer.account();
        assertThatThrownBy(() -> links().of(other, name)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> links().link(other, name, "sub", "x")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> links().confirm(other, name, "sub", "x")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> links().unlink(other, name)).isInstanceOf(NotPermittedException.class);
    }

    private void link(String claim, String value) {
        links().link(FIRST, officer.account(), claim, value);
        links().confirm(SECOND, officer.account(), claim, value);
    }

    private LogIn logIn(String sub, String claim) {
        return desk.linked(CONFIG).of(new ProviderPerson(ISSUER, sub, Optional.of(claim)));
    }

    private AccountLinks links() {
        return desk.links(CONFIG);
    }
}
