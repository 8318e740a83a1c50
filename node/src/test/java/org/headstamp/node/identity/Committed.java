package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.headstamp.node.identity.code.RecoveryCode;
import org.headstamp.node.identity.code.TotpSecret;

/** Use cases that a test made for a clock or settings of its own, with the transactions that Quarkus would put around. */
final class Committed {
    private Committed() {}

    private static <T> T in(Callable<T> action) {
        return QuarkusTransaction.joiningExisting().call(action);
    }

    static final class OfSessions extends Sessions {
        OfSessions(
                SessionRepository sessions,
                AccountRepository accounts,
                AccountJournal journal,
                InstantSource clock,
                IdentityConfig config) {
            super(sessions, accounts, journal, clock, config);
        }

        @Override
        void begin(LogIn.Accepted accepted, SessionToken token, SessionOrigin origin) {
            QuarkusTransaction.joiningExisting().run(() -> super.begin(accepted, token, origin));
        }

        @Override
        public List<Session> of(Operator by, String account) {
            return in(() -> super.of(by, account));
        }

        @Override
        public void end(Operator by, String account, SessionId session) {
            QuarkusTransaction.joiningExisting().run(() -> super.end(by, account, session));
        }

        @Override
        public Set<SessionId> lasting(Collection<SessionId> asked) {
            return in(() -> super.lasting(asked));
        }

        @Override
        int removeOver(int most) {
            return in(() -> super.removeOver(most));
        }
    }

    static final class OfFactors extends SecondFactors {
        OfFactors(
                SecondFactorRepository factors,
                FactorHolders holders,
                SecretSeal seal,
                CodeCheck codes,
                InstantSource clock) {
            super(factors, holders, seal, codes, clock);
        }

        @Override
        public Standing standing(Operator by) {
            return in(() -> super.standing(by));
        }

        @Override
        public TotpSecret begin(Operator by) {
            return in(() -> super.begin(by));
        }

        @Override
        public List<RecoveryCode> confirm(Operator by, String code, Optional<SessionId> present) {
            return in(() -> super.confirm(by, code, present));
        }

        @Override
        public void reset(Operator by, String account) {
            QuarkusTransaction.joiningExisting().run(() -> super.reset(by, account));
        }
    }

    static final class OfLinks extends AccountLinks {
        OfLinks(
                AccountLinkRepository links,
                AccountRepository accounts,
                AccountJournal journal,
                InstantSource clock,
                IdentityConfig config) {
            super(links, accounts, journal, clock, config);
        }

        @Override
        public Optional<AccountLink> of(Operator by, String account) {
            return in(() -> super.of(by, account));
        }

        @Override
        public AccountLink link(Operator by, String account, String claim, String value) {
            return in(() -> super.link(by, account, claim, value));
        }

        @Override
        public AccountLink confirm(Operator by, String account, String claim, String value) {
            return in(() -> super.confirm(by, account, claim, value));
        }

        @Override
        public void unlink(Operator by, String account) {
            QuarkusTransaction.joiningExisting().run(() -> super.unlink(by, account));
        }
    }
}
