package org.headstamp.node.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.headstamp.node.InvalidValueException;

/** Hashes and checks passwords; what was right lately is remembered so that each request need not pay for bcrypt. */
@Singleton
class Bcrypt {
    private static final Pattern HASH = Pattern.compile("\\$2[ay]\\$1[0-5]\\$[./A-Za-z0-9]{53}");
    private static final int SALT_LENGTH = 16;

    private final int cost;
    private final SecureRandom random;
    private final PasswordMemory memory;
    private final String nobodysHash;

    Bcrypt(IdentityConfig config, SecureRandom random, PasswordMemory memory) {
        this.cost = config.bcryptCost();
        this.random = random;
        this.memory = memory;
        this.nobodysHash = hash(Long.toHexString(random.nextLong()));
    }

    String hash(Password password) {
        return hash(password.value());
    }

    /** @throws InvalidValueException if the text is no bcrypt hash of a cost from 10 to 15 */
    static String checkedHash(String text) {
        if (!HASH.matcher(text).matches()) {
            throw new InvalidValueException("bcrypt", "must be a bcrypt hash ($2a$ or $2y$) of a cost from 10 to 15");
        }
        return text;
    }

    boolean matches(String password, String hash) {
        if (!Password.fits(password)) {
            return false;
        }
        if (memory.knows(password, hash)) {
            return true;
        }
        boolean right = BcryptUtil.matches(password, hash);
        if (right) {
            memory.keep(password, hash);
        }
        return right;
    }

    /** Takes as long as {@link #matches}, so that nobody can tell by the clock which accounts exist. */
    void matchNobody(String password) {
        if (Password.fits(password) && BcryptUtil.matches(password, nobodysHash)) {
            throw new IllegalStateException("a random password was guessed");
        }
    }

    private String hash(String password) {
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return BcryptUtil.bcryptHash(password, cost, salt);
    }
}
