package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions of the console: begun by a log-in, ended by their owner, a focal point, time, or a change of the account. */
@Singleton
public class Sessions {
    /** For so long after its latest end it is remembered whose session it was; of each account so many times as many. */
    static final Duration OWNER_REMEMBERED = Duration.ofDays(1);

    static final int OWNERS_REMEMBERED = 5;

    /** Who must read and reach a button first has time enough for it. */
    static final Duration WARNED_BEFORE = Duration.ofMinutes(5);

    private static final Duration USE_WRITTEN_EVERY = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final InstantSource clock;
    private final IdentityConfig config;

    /**
     * Who is behind a request.
     *
     * @param duty without which the operator may do nothing else
     */
    record Live(Operator operator, SessionId session, Optional<Duty> duty) {}

    Sessions(
            SessionRepository sessions,
            AccountRepository accounts,
            AccountJournal journal,
            InstantSource clock,
            IdentityConfig config) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        this.config = config;
    }

    /** A session for who was let in. Where an account has too many, the oldest end. */
    @Transactional
    void begin(LogIn.Accepted accepted, SessionToken token, SessionOrigin origin) {
        var name = accepted.operator().account();
        // Two log-ins at once must not count the same sessions.
        accounts.locked(name);
        sessions.of(name).stream()
                .skip(config.session().perAccount() - 1L)
                .forEach(oldest -> end(name, name, new SessionId(oldest.id), "SESSION_REPLACED"));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var session = new Session(
                new SessionId(UUID.randomUUID()),
                name,
                accepted.beginning(),
                now,
                now,
                now.plus(config.session().longest()),
                origin);
        sessions.begin(
                SessionRow.of(session, token),
                session.endsAt().plus(OWNER_REMEMBERED),
                config.session().perAccount() * OWNERS_REMEMBERED);
        journal.administered(name, name, "SESSION_BEGUN/" + accepted.beginning());
    }

    /**
     * Who uses a session, with the roles of now; empty if it is over or the account not active.
     *
     * @param byItself whether a page asks without a person, which does not keep a session alive
     */
    Optional<Live> use(SessionToken token, boolean byItself) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var row = sessions.byToken(token).orElse(null);
            if (row == null || row.isOver(now, config.session().idle())) {
                return Optional.empty();
            }
            if (!byItself && !now.isBefore(row.usedAt.plus(USE_WRITTEN_EVERY))) {
                sessions.touch(row.id, now);
            }
            var account = accounts.present(row.account);
            return account.status == Account.Status.ACTIVE
                    ? Optional.of(new Live(account.toAccount().toOperator(), new SessionId(row.id), duty(row, account)))
                    : Optional.empty();
        });
    }

    /**
     * The sessions of an account that are not over, the newest first.
     *
     * @throws UnknownAccountException if it is neither the operator's own account nor one that a focal point may see
     */
    @Transactional
    public List<Session> of(Operator by, String account) {
        requireOwnerOrFocalPoint(by, account);
        var now = clock.instant();
        return sessions.of(account).stream()
                .filter(row -> !row.isOver(now, config.session().idle()))
                .map(SessionRow::toSession)
                .toList();
    }

    /** When a session ends; empty if it has ended. */
    @Transactional
    public Optional<SessionEnd> end(SessionId session) {
        var idle = config.session().idle();
        return sessions.findByIdOptional(session.value())
                .filter(row -> !row.isOver(clock.instant(), idle))
                .map(row -> row.end(idle, WARNED_BEFORE));
    }

    /** Those of some sessions that let somebody in now: not over, of an active account. One query, however many. */
    @Transactional
    public Set<SessionId> lasting(Collection<SessionId> asked) {
        var now = clock.instant();
        return sessions.lasting(asked, now, now.minus(config.session().idle()));
    }

    /**
     * Ends a session.
     *
     * @throws UnknownAccountException as {@link #of}
     * @throws UnknownSessionException if the account has no such session
     */
    @Transactional
    public void end(Operator by, String account, SessionId session) {
        requireOwnerOrFocalPoint(by, account);
        if (!end(by.account(), account, session, "SESSION_ENDED")) {
            throw new UnknownSessionException(session);
        }
    }

    /** Whose session a token opens, or opened lately; it proves nothing about who comes with it. */
    @Transactional
    Optional<String> owner(SessionToken token) {
        return sessions.owner(token, clock.instant());
    }

    /**
     * Removes some sessions that are over.
     *
     * @return how many
     */
    @Transactional
    int removeOver(int most) {
        var now = clock.instant();
        sessions.forgetOwners(now);
        return sessions.removeOver(now, now.minus(config.session().idle()), most);
    }

    private boolean end(String actor, String account, SessionId session, String outcome) {
        boolean ended = sessions.end(account, session);
        if (ended) {
            journal.administered(actor, account, outcome);
        }
        return ended;
    }

    /** Whom the identity provider let in used no password. */
    private Optional<Duty> duty(SessionRow row, AccountRow account) {
        if (account.firstPassword && row.beganWith != Beginning.OIDC) {
            return Optional.of(Duty.CHOOSE_PASSWORD);
        }
        boolean mustEnrol = row.beganWith == Beginning.PASSWORD && config.secondFactor() == SecondFactorRule.REQUIRED;
        return mustEnrol ? Optional.of(Duty.SET_UP_SECOND_FACTOR) : Optional.empty();
    }

    /** Others do not learn whether an account exists. */
    private void requireOwnerOrFocalPoint(Operator by, String account) {
        if (!by.account().equals(account) && !by.is(Role.FOCAL_POINT)) {
            throw new UnknownAccountException(account);
        }
        accounts.present(account);
    }
}
