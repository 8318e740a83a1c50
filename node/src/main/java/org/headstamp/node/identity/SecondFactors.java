package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.code.RecoveryCode;
import org.headstamp.node.identity.code.TotpSecret;

/** Sets up and resets second factors (RFC 6238). */
@Singleton
public class SecondFactors {
    /** For so long a secret waits for its first code; who began is not there for longer. */
    static final Duration PENDING = Duration.ofMinutes(10);

    private final SecondFactorRepository factors;
    private final FactorHolders holders;
    private final SecretSeal seal;
    private final CodeCheck codes;
    private final InstantSource clock;

    /**
     * How it stands with the own second factor.
     *
     * @param pending secret that waits for its first code
     * @param recoveryCodes how many are left
     */
    public record Standing(boolean enrolled, Optional<TotpSecret> pending, int recoveryCodes) {}

    SecondFactors(
            SecondFactorRepository factors,
            FactorHolders holders,
            SecretSeal seal,
            CodeCheck codes,
            InstantSource clock) {
        this.factors = factors;
        this.holders = holders;
        this.seal = seal;
        this.codes = codes;
        this.clock = clock;
    }

    /** The own second factor. */
    @Transactional
    public Standing standing(Operator by) {
        var row = factors.findById(by.account());
        if (row == null || isForgotten(row)) {
            return new Standing(false, Optional.empty(), 0);
        }
        return row.confirmedAt == null
                ? new Standing(false, Optional.of(seal.open(row.sealedSecret, row.account)), 0)
                : new Standing(true, Optional.empty(), factors.recoveryCodes(row.account));
    }

    /**
     * Makes a secret for the own account, instead of one that still waits for its first code.
     *
     * @throws AccountConflictException if the account has a second factor
     */
    @Transactional
    public TotpSecret begin(Operator by) {
        holders.lock(by.account());
        var row = factors.findById(by.account());
        if (row != null && row.confirmedAt != null) {
            throw new AccountConflictException("the account has a second factor");
        }
        var secret = seal.freshSecret();
        var fresh = row == null ? new SecondFactorRow() : row;
        fresh.account = by.account();
        fresh.sealedSecret = seal.seal(secret, by.account());
        fresh.madeAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        factors.persist(fresh);
        return secret;
    }

    /**
     * Makes the secret count, since its holder can make codes. All other sessions of the account end.
     *
     * @param present session in which this happens
     * @return recovery codes, which nobody will see again
     * @throws AccountConflictException if no secret waits for its first code
     * @throws InvalidValueException if the code is wrong
     */
    @Transactional
    public List<RecoveryCode> confirm(Operator by, String code, Optional<SessionId> present) {
        var row = factors.locked(by.account())
                .filter(found -> found.confirmedAt == null && !isForgotten(found))
                .orElseThrow(() -> new AccountConflictException("no second factor waits for its first code"));
        if (!codes.takeStep(row, code.replace(" ", ""))) {
            throw new InvalidValueException("code", "is not the one that the app shows now");
        }
        row.confirmedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recovery = seal.freshCodes();
        factors.keep(by.account(), recovery);
        holders.enrolled(by.account(), present);
        return recovery;
    }

    private boolean isForgotten(SecondFactorRow row) {
        return row.confirmedAt == null && !clock.instant().isBefore(row.madeAt.plus(PENDING));
    }

    /**
     * Takes the second factor from an account whose holder lost it; all its sessions end.
     *
     * @throws NotPermittedException if it is the operator's own account
     * @throws AccountConflictException if the account has none
     */
    @Transactional
    public void reset(Operator by, String account) {
        by.require("reset second factors", Role.FOCAL_POINT);
        if (by.account().equals(account)) {
            throw new NotPermittedException(by, "reset its own second factor");
        }
        holders.lock(account);
        if (!factors.deleteById(account)) {
            throw new AccountConflictException("account {0} has no second factor", account);
        }
        holders.reset(by, account);
    }
}
