package org.headstamp.node.identity;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * One account of the bootstrap file, with either the hash of its password, which its holder chose, or a private file that
 * holds a first password.
 *
 * @param party of an account of the trade; it may be registered later than the account is made
 */
record BootstrapAccount(
        String name,
        String unit,
        Set<Role> roles,
        @Nullable PartyKey party,
        @Nullable String bcrypt,
        @Nullable Path passwordFile) {
    BootstrapAccount {
        if ((bcrypt == null) == (passwordFile == null)) {
            throw new InvalidValueException("bcrypt", "or {0} must be given, and only one of them", "passwordFile");
        }
        if (bcrypt != null) {
            Bcrypt.checkedHash(bcrypt);
        }
    }

    /** A hash comes from the holder, who alone knows its password; a file with a password is known to who wrote it. */
    boolean firstPassword() {
        return bcrypt == null;
    }

    Account toAccount(Instant now) {
        return new Account(name, unit, roles, party, Account.Status.ACTIVE, AuditEvent.NODE, now);
    }
}
