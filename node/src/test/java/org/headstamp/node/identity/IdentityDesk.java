package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.code.Totp;
import org.headstamp.node.identity.code.TotpSecret;

/** Accounts for tests of log-in, and its use cases by a clock of the test's own. */
@Singleton
final class IdentityDesk {
    static final Operator FIRST = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    static final String PASSWORD = "correct horse battery";
    static final String START = "handed over in person";
    static final SessionOrigin ORIGIN = new SessionOrigin("a browser", "192.0.2.1");

    final Accounts accounts;
    final IdentityConfig config;
    private final AccountRepository rows;
    private final SessionRepository sessions;
    private final SecondFactorRepository factors;
    private final AccountLinkRepository links;
    private final AccountJournal journal;
    private final AuditLog log;
    private final Bcrypt bcrypt;
    private final SecretSeal seal;
    private final SecureRandom random;

    IdentityDesk(
            Accounts accounts,
            IdentityConfig config,
            AccountRepository rows,
            SessionRepository sessions,
            SecondFactorRepository factors,
            AccountLinkRepository links,
            AccountJournal journal,
            AuditLog log,
            Bcrypt bcrypt,
            SecretSeal seal,
            SecureRandom random) {
        this.accounts = accounts;
        this.config = config;
        this.rows = rows;
        this.sessions = sessions;
        this.factors = factors;
        this.links = links;
        this.journal = journal;
        this.log = log;
        this.bcrypt = bcrypt;
        this.seal = seal;
        this.random = random;
    }

    /** A new active account of an officer. */
    Operator officer() {
        var officer = newcomer();
        new ChosenPasswords(rows).of(officer.account());
        return officer;
    }

    /** One who still has the password that somebody else set, and the start word. */
    Operator newcomer() {
        var name = "officer-" + UUID.randomUUID();
        accounts.create(FIRST, name, "customs", Set.of(Role.OFFICER), null, new Password(PASSWORD));
        accounts.confirm(SECOND, name, new Password(START));
        return new Operator(name, "customs", Set.of(Role.OFFICER));
    }

    LogInRefusals refusals(InstantSource clock) {
        return new LogInRefusals(rows, log, clock, config);
    }

    LogIns logIns(InstantSource clock) {
        return new LogIns(rows, bcrypt, codes(clock), refusals(clock));
    }

    LinkedLogIns linked(IdentityConfig settings) {
        return new LinkedLogIns(links, rows, refusals(InstantSource.system()), settings);
    }

    Sessions sessions(InstantSource clock, IdentityConfig settings) {
        return new Committed.OfSessions(sessions, rows, journal, clock, settings);
    }

    Sessions sessions(InstantSource clock) {
        return sessions(clock, config);
    }

    SecondFactors factors(InstantSource clock) {
        return new Committed.OfFactors(factors, new FactorHolders(rows, sessions, journal), seal, codes(clock), clock);
    }

    CodeCheck codes(InstantSource clock) {
        return new CodeCheck(factors, seal, journal, clock);
    }

    AccountLinks links(IdentityConfig settings) {
        return new Committed.OfLinks(links, rows, journal, InstantSource.system(), settings);
    }

    /** A session of somebody who gave a password, or more. */
    SessionToken begin(Sessions at, Operator operator, Beginning beginning) {
        var token = SessionToken.fresh(random);
        at.begin(new LogIn.Accepted(operator, beginning), token, ORIGIN);
        return token;
    }

    /** Sets up the second factor of an account; its first code is used by that. */
    TotpSecret enrol(Operator operator, InstantSource clock) {
        var factors = factors(clock);
        var secret = factors.begin(operator);
        var unused = factors.confirm(operator, code(secret, clock, 0), Optional.empty());
        return secret;
    }

    /** What an app shows, so many steps from now. */
    static String code(TotpSecret secret, InstantSource clock, int stepsOff) {
        return Totp.code(secret, Totp.stepAt(clock.instant()) + stepsOff);
    }
}
