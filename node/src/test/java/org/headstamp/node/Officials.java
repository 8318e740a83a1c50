package org.headstamp.node;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.ChosenPasswords;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.jspecify.annotations.Nullable;

/** Accounts of the running node, one of each role and a second focal point, made at first use. */
@Singleton
public final class Officials {
    public static final String PASSWORD = "correct horse battery";

    /** The start word of every official who still has the first password. */
    public static final String START = "handed over in person";

    /** The unit of every official who is given no other. */
    public static final String OFFICE = "office of XB";

    private static final Operator FIRST = new Operator("first-focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("second-focal-point", Set.of(Role.FOCAL_POINT));

    private final Accounts accounts;
    private final RegistryFixture registers;
    private final ChosenPasswords chosen;
    private final Map<Role, String> names = new EnumMap<>(Role.class);

    Officials(Accounts accounts, RegistryFixture registers, ChosenPasswords chosen) {
        this.accounts = accounts;
        this.registers = registers;
        this.chosen = chosen;
    }

    /** The account of the official with this role alone. */
    public synchronized String account(Role role) {
        return names.computeIfAbsent(role, this::another);
    }

    /** A new account with this role. */
    public String another(Role role) {
        return another(role, OFFICE);
    }

    /** A new account with this role in a unit. */
    public String another(Role role, String unit) {
        return create(role, unit, role == Role.TRADE ? aDealer() : null);
    }

    /** A new account of the trade for a party of the register. */
    public String ofTheTrade(PartyKey party) {
        return create(Role.TRADE, "firm", party);
    }

    /** A dealer of the register, of whom nobody else knows. */
    public PartyKey aDealer() {
        var key = "d-" + RegistryFixture.fresh();
        registers.parties(key + ",DEALER,Southern Arms,XB,");
        return new PartyKey(key);
    }

    /** A new account whose holder never logged in. */
    public String newcomer(Role role) {
        return first(role, OFFICE, null);
    }

    /** The same of a time when nobody handed out start words. */
    public String newcomerWithoutStart(Role role) {
        var name = newcomer(role);
        chosen.forgetStart(name);
        return name;
    }

    private String create(Role role, String unit, @Nullable PartyKey party) {
        var name = first(role, unit, party);
        chosen.of(name);
        return name;
    }

    private String first(Role role, String unit, @Nullable PartyKey party) {
        var name = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        accounts.create(FIRST, name, unit, Set.of(role), party, new Password(PASSWORD));
        accounts.confirm(SECOND, name, new Password(START));
        return name;
    }

    /** A request of the official with this role, with a fresh key for the case that it writes. */
    public RequestSpecification as(Role role) {
        return with(account(role));
    }

    /** A request under an account. */
    public RequestSpecification with(String account) {
        return given().auth()
                .preemptive()
                .basic(account, PASSWORD)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
