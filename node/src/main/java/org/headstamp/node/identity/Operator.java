package org.headstamp.node.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A person who acts for the State, by account, with the roles that it has now; who that is stands elsewhere. */
public record Operator(String account, Set<Role> roles) {
    public Operator {
        if (account.isBlank()) {
            throw new IllegalArgumentException("an operator has an account");
        }
        roles = Set.copyOf(roles);
    }

    /** The operator behind a request that Quarkus has authenticated; roles that are not ours are left out. */
    public static Operator of(SecurityIdentity identity) {
        return new Operator(
                identity.getPrincipal().getName(),
                Arrays.stream(Role.values())
                        .filter(role -> identity.hasRole(role.name()))
                        .collect(Collectors.toUnmodifiableSet()));
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
