package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountsTest {
    private static final Operator FIRST = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final Password PASSWORD = new Password("correct horse battery");
    private static final Password START = new Password("handed over in person");

    @Inject
    Accounts accounts;

    @Inject
    LoggedCase logged;

    private final String name = "clerk-" + UUID.randomUUID();

    @Test
    void anAccountCountsOnceASecondFocalPointConfirmedIt() {
        assertThat(create().status()).isEqualTo(Account.Status.PENDING);
        assertThatThrownBy(() -> accounts.confirm(FIRST, name, START))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageEndingWith("may not confirm an account that it made");
        assertThat(accounts.confirm(SECOND, name, START).status()).isEqualTo(Account.Status.ACTIVE);
        assertThatThrownBy(() -> accounts.confirm(SECOND, name, START)).isInstanceOf(AccountConflictException.class);
        assertThat(logged.about("account/" + name))
                .containsExactly("ADMINISTERED focal-1 CREATED", "ADMINISTERED focal-2 CONFIRMED");
    }

    @Test
    void aNameIsNeverGivenTwice() {
        create();
        accounts.deactivate(SECOND, name);
        assertThatThrownBy(this::create)
                .isInstanceOf(AccountConflictException.class)
                .hasMessage("the name " + name + " is taken");
    }

    @Test
    void deactivatingTwiceIsDeactivatingOnce() {
        create();
        accounts.deactivate(SECOND, name);
        assertThat(accounts.deactivate(FIRST, name).status()).isEqualTo(Account.Status.DEACTIVATED);
        assertThat(logged.about("account/" + name)).hasSize(2);
    }

    @Test
    void nobodyDeactivatesHimself() {
        assertThatThrownBy(() -> accounts.deactivate(FIRST, "focal-1")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aPageStartsAfterAName() {
        create();
        assertThat(accounts.list(FIRST, "clerk", 1)).hasSize(1);
        assertThat(accounts.list(FIRST, name, 100)).extracting(Account::name).doesNotContain(name);
        assertThat(accounts.list(FIRST, "", Integer.MAX_VALUE)).hasSizeLessThanOrEqualTo(Accounts.MOST);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_POINT")
    void otherRolesAdministerNoAccounts(Role role) {
        var operator = new Operator("somebody", Set.of(role));
        assertThatThrownBy(() -> accounts.create(operator, name, "u", Set.of(role), null, PASSWORD))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> accounts.confirm(operator, name, START)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> accounts.deactivate(operator, name)).isInstanceOf(NotPermittedException.class);
        if (role != Role.AUDITOR) {
            assertThatThrownBy(() -> accounts.list(operator, "", 10)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void anAccountThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> accounts.confirm(FIRST, name, START))
                .isInstanceOf(UnknownAccountException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Officer", "node", "policy", "unknown", "a b", "-abc", "ümlaut", "a/b"})
    void aNameThatTheLogCouldMisreadIsRefused(String bad) {
        assertThatThrownBy(() -> accounts.create(FIRST, bad, "unit", Set.of(Role.OFFICER), null, PASSWORD))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("name must have");
    }

    @Test
    void anAccountWithoutRoleOrUnitIsRefused() {
        assertThatThrownBy(() -> accounts.create(FIRST, name, "unit", Set.of(), null, PASSWORD))
                .hasMessage("roles must name at least one");
        assertThatThrownBy(() -> accounts.create(FIRST, name, " ", Set.of(Role.OFFICER), null, PASSWORD))
                .hasMessage("unit must not be empty");
    }

    @Test
    void theFirstPasswordSuitsTheAccount() {
        var bad = new Password("the " + name + " opens");
        assertThatThrownBy(() -> accounts.create(FIRST, name, "unit", Set.of(Role.OFFICER), null, bad))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("password must not contain the name of the account");
    }

    @Test
    void soDoesTheStartWord() {
        create();
        var bad = new Password("the " + name + " starts");
        assertThatThrownBy(() -> accounts.confirm(SECOND, name, bad))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("start must not contain the name of the account");
        assertThat(accounts.get(SECOND, name).status()).isEqualTo(Account.Status.PENDING);
        accounts.confirm(SECOND, name, START);
    }

    private Account create() {
        return accounts.create(FIRST, name, "register of arms", Set.of(Role.REGISTRAR), null, PASSWORD);
    }
}
