package org.headstamp.node.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A local account, without its secret.
 *
 * @param unit office that it belongs to
 * @param party that an account of the trade acts for; null for all others
 * @param createdBy account that made it, or {@code node} for the bootstrap file
 */
public record Account(
        String name,
        String unit,
        Set<Role> roles,
        @Nullable PartyKey party,
        Status status,
        String createdBy,
        Instant createdAt) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> ACTORS_OF_THE_LOG = Set.of("node", "policy", "unknown");

    public Account {
        name = checkedName(name);
        unit = Checked.text("unit", unit, 200);
        if (Checked.present("roles", roles).isEmpty()) {
            throw new InvalidValueException("roles", "must name at least one");
        }
        roles = Set.copyOf(roles);
        checkParty(roles, party);
    }

    /** Who answers for the trade does nothing else here, and nobody else acts for a party. */
    private static void checkParty(Set<Role> roles, @Nullable PartyKey party) {
        boolean ofTheTrade = roles.contains(Role.TRADE);
        if (ofTheTrade && roles.size() > 1) {
            throw new InvalidValueException("roles", "must be {0} alone, or be without it", Role.TRADE);
        }
        if (ofTheTrade && party == null) {
            throw new InvalidValueException("party", "is missing: an account with {0} acts for one party", Role.TRADE);
        }
        if (!ofTheTrade && party != null) {
            throw new InvalidValueException("party", "is for accounts with {0} alone", Role.TRADE);
        }
    }

    /** Whether an account could be called so. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Names are told apart from what else acts in the audit log. */
    private static String checkedName(String name) {
        if (!isName(Checked.present("name", name)) || ACTORS_OF_THE_LOG.contains(name)) {
            throw new InvalidValueException(
                    "name",
                    "must have 2 to 64 small letters, digits, dots, hyphens or underscores and not be reserved");
        }
        return name;
    }

    /** Whether the account can be used. */
    public enum Status {
        /** Made by one focal point, not yet confirmed by another. */
        PENDING,
        ACTIVE,
        DEACTIVATED
    }

    /** Why it cannot take over the work of another account; empty if it can. */
    Optional<Refusal> objectionToSucceed(Account before) {
        if (name.equals(before.name)) {
            return Optional.of(Refusal.of("it is the same account"));
        }
        if (before.status == Status.PENDING) {
            return Optional.of(Refusal.of("{0} was never active", before.name));
        }
        if (status != Status.ACTIVE) {
            return Optional.of(Refusal.of("it is not active"));
        }
        if (!unit.equals(before.unit)) {
            return Optional.of(Refusal.of("it belongs to another unit, {0}", unit));
        }
        if (!Objects.equals(party, before.party)) {
            return Optional.of(
                    party == null
                            ? Refusal.of("it acts for no party")
                            : Refusal.of("it acts for the party {0}", party));
        }
        var missing = before.roles.stream()
                .filter(role -> role != Role.AUDITOR && !roles.contains(role))
                .sorted()
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.of("it lacks {0}", missing));
    }

    /** The same account in another unit, with other roles, for another party. */
    Account with(String otherUnit, Set<Role> otherRoles, @Nullable PartyKey otherParty) {
        return new Account(name, otherUnit, otherRoles, otherParty, status, createdBy, createdAt);
    }

    Operator toOperator() {
        return new Operator(name, unit, roles, party);
    }
}
