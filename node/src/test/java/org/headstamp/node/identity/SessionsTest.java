package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.FIRST;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SessionsTest {
    @Inject
    IdentityDesk desk;

    @Inject
    SessionRepository rows;

    @Inject
    Passwords passwords;

    @Inject
    LoggedCase logged;

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private Operator officer = new Operator("nobody", Set.of());

    @BeforeEach
    void createTheAccount() {
        officer = desk.officer();
    }

    @Test
    void theTokenOpensTheSessionAndIsStoredNowhere() {
        var token = begin();
        var live = sessions().use(token, false).orElseThrow();
        assertThat(live.operator()).isEqualTo(officer);
        assertThat(live.duty()).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            var row = rows.byToken(token).orElseThrow();
            assertThat(row.tokenDigest).hasSize(32);
            assertThat(row.agent).isEqualTo("a browser");
        });
        assertThat(token).hasToString("SessionToken[hidden]");
        assertThat(logged.about("account/" + officer.account()))
                .endsWith("ADMINISTERED " + officer.account() + " SESSION_BEGUN/PASSWORD");
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() {
        var token = begin();
        clock.advance(Duration.ofMinutes(29));
        assertThat(sessions().use(token, false)).isPresent();
        clock.advance(Duration.ofMinutes(29));
        assertThat(sessions().use(token, false)).isPresent();
        clock.advance(Duration.ofMinutes(30));
        assertThat(sessions().use(token, false)).isEmpty();
        assertThat(sessions().of(officer, officer.account())).isEmpty();
    }

    @Test
    void whatAPageFetchesByItselfKeepsNoSessionAlive() {
        var token = begin();
        clock.advance(Duration.ofMinutes(20));
        assertThat(sessions().use(token, true)).isPresent();
        clock.advance(Duration.ofMinutes(10));
        assertThat(sessions().use(token, true)).isEmpty();
    }

    @Test
    void whatStillLastsIsToldOfManySessionsAtOnce() {
        begin();
        var idle = onlySession();
        clock.advance(Duration.ofMinutes(29));
        var another = desk.officer();
        var token = desk.begin(sessions(), another, Beginning.PASSWORD);
        var used = sessions().of(another, another.account()).getFirst().id();
        var unknown = new SessionId(UUID.randomUUID());
        var asked = Set.of(idle, used, unknown);
        assertThat(sessions().lasting(asked)).containsExactlyInAnyOrder(idle, used);
        clock.advance(Duration.ofMinutes(1));
        assertThat(sessions().lasting(asked)).containsExactly(used);
        for (int i = 0; i < 12 * 3; i++) {
            clock.advance(Duration.ofMinutes(20));
            var unused = sessions().use(token, false);
        }
        assertThat(sessions().lasting(asked)).isEmpty();
        assertThat(sessions().lasting(Set.of())).isEmpty();
    }

    @Test
    void noSessionOfAnAccountThatHasEndedLasts() {
        begin();
        var session = onlySession();
        assertThat(sessions().lasting(Set.of(session))).containsExactly(session);
        desk.accounts.deactivate(FIRST, officer.account());
        assertThat(sessions().lasting(Set.of(session))).isEmpty();
    }

    @Test
    void aSessionInUseEndsAfterTwelveHours() {
        var token = begin();
        for (int i = 0; i < 12 * 4 - 1; i++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(sessions().use(token, false)).isPresent();
        }
        clock.advance(Duration.ofMinutes(15));
        assertThat(sessions().use(token, false)).isEmpty();
    }

    @Test
    void theLastUseIsWrittenOnceAMinute() {
        var token = begin();
        var begun = clock.instant();
        clock.advance(Duration.ofSeconds(59));
        assertThat(sessions().use(token, false)).isPresent();
        assertThat(lastUse()).isEqualTo(begun);
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions().use(token, false)).isPresent();
        assertThat(lastUse()).isEqualTo(clock.instant());
    }

    @Test
    void withOneSessionTooManyTheOldestEnds() {
        var oldest = begin();
        clock.advance(Duration.ofSeconds(1));
        var second = begin();
        for (int i = 2; i <= desk.config.session().perAccount(); i++) {
            clock.advance(Duration.ofSeconds(1));
            begin();
        }
        assertThat(sessions().use(oldest, false)).isEmpty();
        assertThat(sessions().use(second, false)).isPresent();
        assertThat(sessions().of(officer, officer.account()))
                .hasSize(desk.config.session().perAccount());
        assertThat(logged.about("account/" + officer.account()))
                .contains("ADMINISTERED " + officer.account() + " SESSION_REPLACED");
    }

    @Test
    void ownerAndFocalPointEndASessionAndNobodyElseLearnsOfIt() {
        var name = officer.account();
        var token = begin();
        var session = sessions().of(FIRST, name).getFirst().id();
        var stranger = desk.officer();
        assertThatThrownBy(() -> sessions().of(stranger, name)).isInstanceOf(UnknownAccountException.class);
        assertThatThrownBy(() -> sessions().end(stranger, name, session)).isInstanceOf(UnknownAccountException.class);
        assertThatThrownBy(() -> sessions().end(stranger, stranger.account(), session))
                .isInstanceOf(UnknownSessionException.class);
        assertThat(sessions().use(token, false)).isPresent();
        sessions().end(FIRST, name, session);
        assertThat(sessions().use(token, false)).isEmpty();
        assertThat(logged.about("account/" + name)).endsWith("ADMINISTERED focal-1 SESSION_ENDED");
        begin();
        sessions().end(officer, name, sessions().of(officer, name).getFirst().id());
        assertThat(sessions().of(officer, name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_POINT")
    void otherRolesSeeNoSessionsOfOthers(Role role) {
        var other = new Operator("somebody", Set.of(role));
        assertThatThrownBy(() -> sessions().of(other, officer.account())).isInstanceOf(UnknownAccountException.class);
    }

    @Test
    void deactivatingTheAccountEndsItsSessions() {
        var token = begin();
        desk.accounts.deactivate(FIRST, officer.account());
        assertThat(sessions().use(token, false)).isEmpty();
        assertThat(sessions().of(FIRST, officer.account())).isEmpty();
    }

    @Test
    void anotherPasswordEndsAllSessionsButThePresentOne() {
        var other = begin();
        clock.advance(Duration.ofSeconds(1));
        var present = begin();
        var kept = sessions().use(present, false).orElseThrow().session();
        var next = new Password("staple and more staples");
        assertThatThrownBy(() -> passwords.change(officer, "wrong", next, Optional.of(kept)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(sessions().use(other, false)).isPresent();
        passwords.change(officer, IdentityDesk.PASSWORD, next, Optional.of(kept));
        assertThat(sessions().use(other, false)).isEmpty();
        assertThat(sessions().use(present, false)).isPresent();
        assertThat(desk.logIns(clock).withPassword(officer.account(), IdentityDesk.PASSWORD, ""))
                .isInstanceOf(LogIn.Refused.class);
        assertThat(desk.logIns(clock).withPassword(officer.account(), next.value(), ""))
                .isInstanceOf(LogIn.Accepted.class);
    }

    @Test
    void guessingTheCurrentPasswordLocksTheAccount() {
        var next = new Password("staple and more staples");
        for (int i = 0; i < desk.config.failuresBeforeLock(); i++) {
            assertThatThrownBy(() -> passwords.change(officer, "wrong", next, Optional.empty()))
                    .isInstanceOf(NotPermittedException.class);
        }
        assertThatThrownBy(() -> passwords.change(officer, IdentityDesk.PASSWORD, next, Optional.empty()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theNextPasswordSuitsTheAccount() {
        var next = new Password("I am " + officer.account());
        assertThatThrownBy(() -> passwords.change(officer, IdentityDesk.PASSWORD, next, Optional.empty()))
                .hasMessage("password must not contain the name of the account");
    }

    @Test
    void aPasswordAloneIsTooLittleWhereASecondFactorIsAskedFor() {
        var required = IdentityConfigTest.read(Map.of("headstamp.identity.second-factor", "REQUIRED"));
        var sessions = desk.sessions(clock, required);
        var withPassword = desk.begin(sessions, officer, Beginning.PASSWORD);
        var withCode = desk.begin(sessions, officer, Beginning.TOTP);
        var withProvider = desk.begin(sessions, officer, Beginning.OIDC);
        assertThat(sessions.use(withPassword, false).orElseThrow().duty()).contains(Duty.SET_UP_SECOND_FACTOR);
        assertThat(sessions.use(withCode, false).orElseThrow().duty()).isEmpty();
        assertThat(sessions.use(withProvider, false).orElseThrow().duty()).isEmpty();
    }

    @Test
    void whatIsOverIsRemovedInBatches() {
        var past = new MovableClock(Instant.parse("2020-01-01T00:00:00Z"));
        for (int i = 0; i < 5; i++) {
            desk.begin(desk.sessions(past), officer, Beginning.PASSWORD);
        }
        past.advance(Duration.ofMinutes(29));
        assertThat(desk.sessions(past).removeOver(3)).isZero();
        past.advance(Duration.ofMinutes(1));
        assertThat(desk.sessions(past).removeOver(3)).isEqualTo(3);
        assertThat(desk.sessions(past).removeOver(3)).isEqualTo(2);
        assertThat(desk.sessions(past).removeOver(3)).isZero();
    }

    @Test
    void whatABrowserCallsItselfIsShortAndPrintable() {
        var origin = SessionOrigin.of("x\u0000\n\u202e" + "y".repeat(500), null);
        assertThat(origin.agent()).hasSize(200).startsWith("xyy");
        assertThat(origin.address()).isEmpty();
    }

    @Test
    void aSessionThatIsNotThereIsNamed() {
        var none = new SessionId(UUID.randomUUID());
        assertThatThrownBy(() -> sessions().end(FIRST, officer.account(), none))
                .isInstanceOf(UnknownSessionException.class)
                .hasMessageContaining(none.toString());
    }

    private SessionToken begin() {
        return desk.begin(sessions(), officer, Beginning.PASSWORD);
    }

    private Sessions sessions() {
        return desk.sessions(clock);
    }

    private SessionId onlySession() {
        return sessions().of(officer, officer.account()).getFirst().id();
    }

    private Instant lastUse() {
        return sessions().of(officer, officer.account()).getFirst().usedAt();
    }
}
