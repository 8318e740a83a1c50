package org.headstamp.node.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person who acts for the State, by account, with the roles that it has now; who that is stands elsewhere.
 *
 * @param unit office that it belongs to; an operator of no unit (empty) sees no case that is kept to units
 */
public record Operator(String account, String unit, Set<Role> roles) {
    private static final String UNIT = "headstamp.unit";

    public Operator {
        if (account.isBlank()) {
            throw new IllegalArgumentException("an operator has an account");
        }
        roles = Set.copyOf(roles);
    }

    /** An operator of no unit. */
    public Operator(String account, Set<Role> roles) {
        this(account, "", roles);
    }

    /** The operator behind a request that Quarkus has authenticated; roles that are not ours are left out. */
    public static Operator of(SecurityIdentity identity) {
        String unit = identity.getAttribute(UNIT);
        return new Operator(
                identity.getPrincipal().getName(),
                unit == null ? "" : unit,
                Arrays.stream(Role.values())
                        .filter(role -> identity.hasRole(role.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What {@link #of} reads back. */
    SecurityIdentity toIdentity() {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account))
                .addAttribute(UNIT, unit);
        roles.forEach(role -> identity.addRole(role.name()));
        return identity.build();
    }

    /** Whether the operator has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the operator has at least one of these roles. */
    public boolean isOneOf(Role... allowed) {
        return Arrays.stream(allowed).anyMatch(roles::contains);
    }

    /**
     * Lets only these roles pass.
     *
     * @param action completes "may not"
     * @throws NotPermittedException if the operator has none of the roles
     */
    public void require(String action, Role... allowed) {
        if (!isOneOf(allowed)) {
            throw new NotPermittedException(this, action);
        }
    }
}
