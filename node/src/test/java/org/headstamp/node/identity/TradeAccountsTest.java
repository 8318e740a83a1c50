package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.pki.SafeFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TradeAccountsTest {
    private static final Operator FIRST = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final String SECRET = "correct horse battery";
    private static final Password PASSWORD = new Password(SECRET);
    private static final Password START = new Password("handed over in person");

    @Inject
    Accounts accounts;

    @Inject
    AccountBootstrap bootstrap;

    @Inject
    Bcrypt bcrypt;

    @Inject
    LogIns logIns;

    @Inject
    RegistryFixture registry;

    @TempDir
    Path directory;

    private final String key = RegistryFixture.fresh();
    private final String name = "clerk-" + UUID.randomUUID();

    @BeforeEach
    void registerParties() {
        registry.parties(
                "d-" + key + ",DEALER,Southern Arms,XB,",
                "i-" + key + ",IMPORTER,Northern Arms,XB,",
                "m-" + key + ",MANUFACTURER,Borealia Ordnance,XB," + key,
                "f-" + key + ",FORCE,Depot 1,XB,",
                "p-" + key + ",PERSON,,XB,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "TRADE              | -  | party is missing: an account with TRADE acts for one party",
                "TRADE OFFICER      | d- | roles must be TRADE alone, or be without it",
                "TRADE FOCAL_POINT  | -  | roles must be TRADE alone, or be without it",
                "OFFICER            | d- | party is for accounts with TRADE alone",
                "REGISTRAR AUDITOR  | d- | party is for accounts with TRADE alone",
                "TRADE              | f- | party is no manufacturer, importer or dealer of the register: f-",
                "TRADE              | p- | party is no manufacturer, importer or dealer of the register: p-",
                "TRADE              | x- | party is no manufacturer, importer or dealer of the register: x-",
            })
    void whoIsOfTheTradeHasOnePartyAndNoOtherRole(String roles, @Nullable String party, String problem) {
        var wanted = Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        var bound = party == null ? null : new PartyKey(party + key);
        assertThatThrownBy(() -> accounts.create(FIRST, name, "firm", wanted, bound, PASSWORD))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(problem.endsWith("-") ? problem + key : problem);
    }

    @ParameterizedTest
    @CsvSource({"d-", "i-", "m-"})
    void anAccountOfTheTradeIsConfirmedByASecondFocalPointAndKeepsItsParty(String party) {
        var bound = new PartyKey(party + key);
        accounts.create(FIRST, name, "firm", Set.of(Role.TRADE), bound, PASSWORD);
        assertThat(logIns.withPassword(name, SECRET, "")).isInstanceOf(LogIn.Refused.class);
        assertThatThrownBy(() -> accounts.confirm(FIRST, name, START)).isInstanceOf(NotPermittedException.class);
        assertThat(accounts.confirm(SECOND, name, START).party()).isEqualTo(bound);
        var operator = new Operator(name, "firm", Set.of(Role.TRADE), bound);
        assertThat(logIns.withPassword(name, SECRET, ""))
                .isEqualTo(new LogIn.Accepted(operator, Beginning.PASSWORD, true));
        assertThat(Operator.of(operator.toIdentity())).isEqualTo(operator);
        assertThat(accounts.list(FIRST, name.substring(0, name.length() - 1), 1))
                .extracting(Account::party)
                .containsExactly(bound);
    }

    @Test
    void onlyTheSamePartySucceeds() {
        var clerk = trade("d-");
        var colleague = trade("d-");
        var stranger = trade("i-");
        var officer = "officer-" + UUID.randomUUID();
        accounts.create(FIRST, officer, "firm", Set.of(Role.OFFICER), null, PASSWORD);
        accounts.confirm(SECOND, officer, START);
        assertThat(accounts.successor(FIRST, clerk, colleague).party()).isEqualTo(new PartyKey("d-" + key));
        assertThatThrownBy(() -> accounts.successor(FIRST, clerk, stranger))
                .isInstanceOf(AccountConflictException.class)
                .hasMessage(stranger + " cannot take over from " + clerk + ": it acts for the party i-" + key);
        assertThatThrownBy(() -> accounts.successor(FIRST, clerk, officer))
                .hasMessage(officer + " cannot take over from " + clerk + ": it acts for no party");
        assertThatThrownBy(() -> accounts.successor(FIRST, officer, clerk))
                .hasMessage(clerk + " cannot take over from " + officer + ": it acts for the party d-" + key);
    }

    @Test
    void aFirmIsNoOfficeThatSeesCases() {
        var unit = "unit " + key;
        accounts.create(FIRST, name, unit, Set.of(Role.TRADE), new PartyKey("d-" + key), PASSWORD);
        accounts.confirm(SECOND, name, START);
        assertThat(accounts.active(List.of(unit))).isZero();
    }

    @Test
    void theBootstrapFileMayNameAPartyThatIsRegisteredLater() throws IOException {
        bootstrap.load(file("\"roles\":[\"TRADE\"],\"party\":\"later-" + key + "\""));
        assertThat(logIns.withPassword(name, SECRET, ""))
                .isEqualTo(new LogIn.Accepted(
                        new Operator(name, "firm", Set.of(Role.TRADE), new PartyKey("later-" + key)),
                        Beginning.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"roles\":[\"TRADE\"] | party is missing",
                "\"roles\":[\"TRADE\",\"OFFICER\"],\"party\":\"d\" | roles must be TRADE alone",
                "\"roles\":[\"OFFICER\"],\"party\":\"d\" | party is for accounts with TRADE alone",
                "\"roles\":[\"TRADE\"],\"party\":\"Southern Arms\" | party is not the key of a party"
            })
    void aBootstrapFileThatBreaksTheRuleStopsTheStart(String rule, String problem) throws IOException {
        var file = file(rule);
        assertThatThrownBy(() -> bootstrap.load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(problem);
    }

    private Path file(String rule) throws IOException {
        var file = directory.resolve("accounts.json");
        var content = "[{\"name\":\"%s\",\"unit\":\"firm\",%s,\"bcrypt\":\"%s\"}]"
                .formatted(name, rule, bcrypt.hash(PASSWORD));
        SafeFile.write(file, ByteString.copyFromUtf8(content), SafeFile.Existing.REFUSE);
        return file;
    }

    private String trade(String party) {
        var account = "trade-" + UUID.randomUUID();
        accounts.create(FIRST, account, "firm", Set.of(Role.TRADE), new PartyKey(party + key), PASSWORD);
        accounts.confirm(SECOND, account, START);
        return account;
    }
}
