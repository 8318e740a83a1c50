package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.headstamp.node.identity.code.RecoveryCode;
import org.headstamp.node.identity.code.Totp;

/** Takes one-time and recovery codes, each once. */
@Singleton
class CodeCheck {
    /** Longer texts are no codes. */
    private static final int LONGEST = 64;

    private final SecondFactorRepository factors;
    private final SecretSeal seal;
    private final AccountJournal journal;
    private final InstantSource clock;

    CodeCheck(SecondFactorRepository factors, SecretSeal seal, AccountJournal journal, InstantSource clock) {
        this.factors = factors;
        this.seal = seal;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the code is right for the confirmed factor of an account; in the transaction of the caller. */
    boolean take(String account, String code) {
        var bare = code.strip();
        var row = factors.locked(account).orElse(null);
        if (row == null || row.confirmedAt == null || bare.length() > LONGEST) {
            return false;
        }
        return takeStep(row, bare.replace(" ", "")) || takeRecovery(account, bare);
    }

    /** Whether the code belongs to the factor now; its step counts from then on as taken. */
    boolean takeStep(SecondFactorRow row, String code) {
        var secret = seal.open(row.sealedSecret, row.account);
        var step = Totp.stepOf(secret, code, clock.instant(), row.lastStep);
        step.ifPresent(taken -> row.lastStep = taken);
        return step.isPresent();
    }

    private boolean takeRecovery(String account, String code) {
        boolean known = factors.use(account, new RecoveryCode(code));
        if (known) {
            journal.administered(account, account, "RECOVERY_CODE_USED");
        }
        return known;
    }
}
