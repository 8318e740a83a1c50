package org.headstamp.node.console.directory;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.exchange.ParkedMessages;
import org.headstamp.node.exchange.Traffic;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.TrustView;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberRoot;

/** The members of the federation, for the State's own people. */
@Singleton
class Directory {
    static final String KEYS = "keys";
    static final int ON_ONE_PAGE = 50;

    private static final int MOST_PARKED = 50;

    private final Federation federation;
    private final Traffic traffic;
    private final ParkedMessages parked;
    private final CaseAccess access;
    private final InstantSource clock;

    Directory(Federation federation, Traffic traffic, ParkedMessages parked, CaseAccess access, InstantSource clock) {
        this.federation = federation;
        this.traffic = traffic;
        this.parked = parked;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Some of the members, by code.
     *
     * @param after code of the last State seen; empty for the first page
     */
    DirectoryView page(Operator by, String after) {
        by.requireOfficial("see the directory of members");
        var trust = federation.trust();
        var now = clock.instant();
        var rest = trust.content().members().stream()
                .filter(member -> member.state().alpha2().compareTo(after) > 0)
                .sorted(Comparator.comparing(Member::state))
                .toList();
        var shown = rest.stream()
                .limit(ON_ONE_PAGE)
                .map(member -> view(trust, member, now))
                .toList();
        var list = trust.content();
        return new DirectoryView(
                list.federation(),
                list.version(),
                list.issuedAt(),
                Duration.between(list.issuedAt(), now).toDays(),
                list.expiresAt(),
                Term.of(list, now),
                shown,
                rest.size() > shown.size() ? shown.getLast().state().alpha2() : "");
    }

    MemberView member(Operator by, MemberState state) {
        by.requireOfficial("see the directory of members");
        var trust = federation.trust();
        return trust.content()
                .member(state)
                .map(member -> view(trust, member, clock.instant()))
                .orElseThrow(NotFoundException::new);
    }

    /** How the exchange with a member goes. */
    TrafficView traffic(Operator by, MemberState state) {
        by.requireOfficial("see how the exchange goes");
        return new TrafficView(
                traffic.with(state),
                parked.of(state, MOST_PARKED).stream()
                        .filter(message -> !access.isKeptFrom(by, message.caseId()))
                        .toList(),
                state.equals(federation.self()));
    }

    /** Has a message that was put off tried again; one that is put off no longer needs nobody. */
    void release(Operator by, MessageId id) {
        by.require("release a message that was put off", Role.FOCAL_POINT);
        if (parked.find(id)
                .filter(message -> !access.isKeptFrom(by, message.caseId()))
                .isPresent()) {
            parked.release(id, by.account());
        }
    }

    /** The keys of a held member are compared over another channel first; confirming twice changes nothing. */
    void confirm(Operator by, MemberState state, Entered form) {
        by.require("confirm the keys of a member", Role.FOCAL_POINT);
        if (member(by, state).held()) {
            federation.confirm(state, by.account(), shown(form));
        }
    }

    private static Sha256 shown(Entered form) {
        try {
            return Sha256.parse(form.value(KEYS));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(KEYS, "must say which keys were shown").because(e);
        }
    }

    private static MemberView view(TrustView trust, Member member, Instant now) {
        return new MemberView(
                member,
                member.statusAt(now).orElse(null),
                trust.held().contains(member.state()),
                member.keys().rootsAt(now).stream()
                        .map(MemberRoot::certificate)
                        .map(certificate -> Term.of(certificate, now))
                        .toList(),
                member.keys().roots().stream()
                        .map(root -> Term.of(root.certificate(), now))
                        .toList(),
                trust.revocationLists(member.state()).stream()
                        .map(list -> Term.of(list, now))
                        .toList());
    }
}
