package org.headstamp.node.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * A local account, without its secret.
 *
 * @param unit office that it belongs to
 * @param createdBy account that made it, or {@code node} for the bootstrap file
 */
public record Account(String name, String unit, Set<Role> roles, Status status, String createdBy, Instant createdAt) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> ACTORS_OF_THE_LOG = Set.of("node", "policy", "unknown");

    public Account {
        name = checkedName(name);
        unit = Checked.text("unit", unit, 200);
        if (Checked.present("roles", roles).isEmpty()) {
            throw new InvalidValueException("roles", "must name at least one role");
        }
        roles = Set.copyOf(roles);
    }

    /** Names are told apart from what else acts in the audit log. */
    private static String checkedName(String name) {
        if (!NAME.matcher(Checked.present("name", name)).matches() || ACTORS_OF_THE_LOG.contains(name)) {
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
    Optional<String> objectionToSucceed(Account before) {
        if (name.equals(before.name)) {
            return Optional.of("it is the same account");
        }
        if (before.status == Status.PENDING) {
            return Optional.of(before.name + " was never active");
        }
        if (status != Status.ACTIVE) {
            return Optional.of("it is not active");
        }
        if (!unit.equals(before.unit)) {
            return Optional.of("it belongs to another unit, " + unit);
        }
        var missing = before.roles.stream()
                .filter(role -> role != Role.AUDITOR && !roles.contains(role))
                .sorted()
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("it lacks " + missing);
    }

    Operator toOperator() {
        return new Operator(name, unit, roles);
    }
}
