package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.identity.IdentityDesk.FIRST;
import static org.headstamp.node.identity.IdentityDesk.PASSWORD;
import static org.headstamp.node.identity.IdentityDesk.code;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.code.RecoveryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SecondFactorsTest {
    @Inject
    IdentityDesk desk;

    @Inject
    SecondFactorRepository rows;

    @Inject
    LoggedCase logged;

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private Operator officer = new Operator("nobody", Set.of());

    @BeforeEach
    void createTheAccount() {
        officer = desk.officer();
    }

    @Test
    void aSecretCountsOnceItsHolderGaveACode() {
        var secret = factors().begin(officer);
        assertThat(factors().standing(officer).pending()).contains(secret);
        assertThat(logIn("")).isEqualTo(new LogIn.Accepted(officer, Beginning.PASSWORD));
        assertThatThrownBy(() -> factors().confirm(officer, code(secret, clock, 5), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("code is not the one");
        assertThat(factors().standing(officer).enrolled()).isFalse();
        var codes = factors().confirm(officer, spaced(code(secret, clock, 0)), Optional.empty());
        assertThat(codes).hasSize(RecoveryCode.COUNT);
        var standing = factors().standing(officer);
        assertThat(standing.enrolled()).isTrue();
        assertThat(standing.pending()).isEmpty();
        assertThat(standing.recoveryCodes()).isEqualTo(10);
        assertThat(logIn("")).isInstanceOf(LogIn.Refused.class);
        assertThat(logged.about("account/" + officer.account()))
                .contains("ADMINISTERED " + officer.account() + " SECOND_FACTOR_SET_UP");
    }

    @Test
    void aSecretThatWasNotConfirmedIsReplacedAndAConfirmedOneIsNot() {
        var first = factors().begin(officer);
        var second = factors().begin(officer);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> factors().confirm(officer, code(first, clock, 0), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        factors().confirm(officer, code(second, clock, 0), Optional.empty());
        assertThatThrownBy(() -> factors().begin(officer)).isInstanceOf(AccountConflictException.class);
        assertThatThrownBy(() -> factors().confirm(officer, code(second, clock, 1), Optional.empty()))
                .isInstanceOf(AccountConflictException.class);
    }

    @Test
    void settingUpEndsOtherSessionsAndLiftsThePresentOne() {
        var sessions = desk.sessions(clock);
        var other = desk.begin(sessions, officer, Beginning.PASSWORD);
        var present = desk.begin(sessions, officer, Beginning.PASSWORD);
        var id = sessions.use(present, false).orElseThrow().session();
        var secret = factors().begin(officer);
        factors().confirm(officer, code(secret, clock, 0), Optional.of(id));
        assertThat(sessions.use(other, false)).isEmpty();
        assertThat(sessions.of(officer, officer.account()))
                .extracting(Session::beganWith)
                .containsExactly(Beginning.TOTP);
    }

    @Test
    void eachRecoveryCodeOpensOnce() {
        var secret = factors().begin(officer);
        var codes = factors().confirm(officer, code(secret, clock, 0), Optional.empty());
        var lower = codes.getFirst().text().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(logIn(lower)).isEqualTo(new LogIn.Accepted(officer, Beginning.TOTP));
        assertThat(logIn(lower)).isEqualTo(new LogIn.Refused(LogIn.Reason.BAD_CODE));
        assertThat(factors().standing(officer).recoveryCodes()).isEqualTo(9);
        assertThat(logged.about("account/" + officer.account()))
                .contains("ADMINISTERED " + officer.account() + " RECOVERY_CODE_USED");
        var stranger = desk.officer();
        desk.enrol(stranger, clock);
        assertThat(desk.logIns(clock)
                        .withPassword(
                                stranger.account(), PASSWORD, codes.getLast().text()))
                .isInstanceOf(LogIn.Refused.class);
    }

    @Test
    void anotherFocalPointResetsAndNobodyDoesItForHimself() {
        var focal = new Operator(officer.account(), Set.of(Role.FOCAL_POINT));
        desk.enrol(officer, clock);
        var session = desk.begin(desk.sessions(clock), officer, Beginning.TOTP);
        assertThatThrownBy(() -> factors().reset(focal, officer.account()))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageEndingWith("may not reset its own second factor");
        factors().reset(FIRST, officer.account());
        assertThat(desk.sessions(clock).use(session, false)).isEmpty();
        assertThat(logIn("")).isEqualTo(new LogIn.Accepted(officer, Beginning.PASSWORD));
        assertThat(logged.about("account/" + officer.account())).contains("ADMINISTERED focal-1 SECOND_FACTOR_RESET");
        assertThatThrownBy(() -> factors().reset(FIRST, officer.account()))
                .isInstanceOf(AccountConflictException.class);
        assertThatThrownBy(() -> factors().reset(FIRST, "nobody-of-that-name"))
                .isInstanceOf(UnknownAccountException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_POINT")
    void otherRolesResetNothing(Role role) {
        var other = new Operator("somebody", Set.of(role));
        assertThatThrownBy(() -> factors().reset(other, officer.account())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theSecretIsSealedForItsAccountAlone() {
        var secret = factors().begin(officer);
        var sealed = QuarkusTransaction.requiringNew()
                .call(() -> ByteString.copyFrom(rows.findById(officer.account()).sealedSecret));
        assertThat(HexFormat.of().formatHex(sealed.toByteArray()))
                .doesNotContain(HexFormat.of().formatHex(secret.bytes().toByteArray()));
        var other = desk.officer();
        factors().begin(other);
        QuarkusTransaction.requiringNew().run(() -> rows.findById(other.account()).sealedSecret = sealed.toByteArray());
        assertThatThrownBy(() -> factors().standing(other)).isInstanceOf(IllegalStateException.class);
        assertThat(factors().standing(officer).pending()).contains(secret);
    }

    @Test
    void theKeyIsAFileForItsOwnerAlone() throws Exception {
        var file = desk.config.secondFactorKeyFile();
        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theClockOfTheAppMayBeOff() {
        var secret = desk.enrol(officer, clock);
        clock.advance(Duration.ofMinutes(5));
        assertThat(logIn(code(secret, clock, -1))).isInstanceOf(LogIn.Accepted.class);
        assertThat(logIn(code(secret, clock, 1))).isInstanceOf(LogIn.Accepted.class);
        assertThat(logIn(code(secret, clock, 0))).isInstanceOf(LogIn.Refused.class);
    }

    private LogIn logIn(String code) {
        return desk.logIns(clock).withPassword(officer.account(), PASSWORD, code);
    }

    private static String spaced(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private SecondFactors factors() {
        return desk.factors(clock);
    }
}
