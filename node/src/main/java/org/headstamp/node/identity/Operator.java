package org.headstamp.node.identity;

import java.util.Set;

/** A person who acts for the State, by account; who that is stands elsewhere. */
public record Operator(String account, Set<Role> roles) {
    public Operator {
        if (account.isBlank()) {
            throw new IllegalArgumentException("an operator has an account");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether the operator has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
