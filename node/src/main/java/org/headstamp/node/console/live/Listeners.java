package org.headstamp.node.console.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.SessionId;

/**
 * The open pages of this replica. A page is told for some minutes and asks again then, so that whether it may know is
 * judged anew; the oldest one makes room where there are too many.
 */
@Singleton
class Listeners {
    static final int MOST = 2000;
    static final int MOST_OF_ONE = 20;
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Deque<Listener> open = new ArrayDeque<>();

    /** Other accounts that have a page with this open now. */
    synchronized Set<String> others(Topic topic, String account) {
        return open.stream()
                .filter(listener -> listener.isOpen() && listener.topic().equals(topic))
                .map(Listener::account)
                .filter(other -> !other.equals(account))
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(Listener listener) {
        List<Listener> tooMany = new ArrayList<>();
        synchronized (this) {
            var own = open.stream()
                    .filter(each -> each.account().equals(listener.account()))
                    .toList();
            if (own.size() >= MOST_OF_ONE) {
                tooMany.add(own.getFirst());
            } else if (open.size() >= MOST) {
                tooMany.add(open.getFirst());
            }
            open.removeAll(tooMany);
            open.addLast(listener);
        }
        tooMany.forEach(each -> each.sink().close());
        if (listener.topic() instanceof Topic.Shared) {
            tell(each -> each.topic().equals(listener.topic()) && !each.equals(listener));
        }
    }

    /** Tells the pages that show one of these cases, and all lists. */
    void changed(Collection<CaseId> cases) {
        if (!cases.isEmpty()) {
            tell(each -> switch (each.topic()) {
                case Topic.Lists lists -> true;
                case Topic.OneCase one -> cases.contains(one.id());
                case Topic.OneDraft draft -> false;
                case Topic.OneParty party -> false;
                case Topic.Imports imports -> false;
            });
        }
    }

    /** Tells the pages of these parties of the trade. */
    void changedFor(Collection<PartyKey> parties) {
        tell(each -> each.topic() instanceof Topic.OneParty one && parties.contains(one.party()));
    }

    /** The parties of the trade that have a page open. */
    synchronized Set<PartyKey> parties() {
        return open.stream()
                .filter(Listener::isOpen)
                .flatMap(each -> each.topic() instanceof Topic.OneParty one ? Stream.of(one.party()) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a page with the list of imports is open. */
    synchronized boolean followImports() {
        return open.stream().anyMatch(each -> each.isOpen() && each.topic() instanceof Topic.Imports);
    }

    /** Tells the pages with the list of imports. */
    void importsChanged() {
        tell(each -> each.topic() instanceof Topic.Imports);
    }

    /** Tells the pages at these places that somebody came there or went, in another replica. */
    void comeOrGone(Collection<String> places) {
        tell(each -> each.topic() instanceof Topic.Shared shared && places.contains(shared.place()));
    }

    /** What is open at which people see each other, by whom. */
    synchronized Set<OpenPage> openPages() {
        return open.stream()
                .filter(Listener::isOpen)
                .flatMap(each -> each.topic() instanceof Topic.Shared shared
                        ? Stream.of(new OpenPage(shared.place(), each.account()))
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets pages that went away, and ends what was told for long enough. */
    void tidy(Instant now) {
        end(each -> !each.isOpen() || each.since().plus(LONGEST).isBefore(now));
    }

    /** Ends the pages that were opened by one of these sessions. */
    void endThoseOf(Collection<SessionId> sessions) {
        end(each -> sessions.contains(each.session()));
    }

    /** The sessions that pages are open by. */
    synchronized Set<SessionId> sessions() {
        return open.stream().map(Listener::session).collect(Collectors.toUnmodifiableSet());
    }

    private void end(Predicate<Listener> which) {
        List<Listener> ended;
        synchronized (this) {
            ended = open.stream().filter(which).toList();
            open.removeAll(ended);
        }
        ended.forEach(each -> each.sink().close());
        ended.stream()
                .map(Listener::topic)
                .filter(Topic.Shared.class::isInstance)
                .distinct()
                .forEach(topic -> tell(each -> each.topic().equals(topic)));
    }

    synchronized int size() {
        return open.size();
    }

    private void tell(Predicate<Listener> which) {
        List<Listener> told;
        synchronized (this) {
            told = open.stream().filter(which).toList();
        }
        told.forEach(Listener::tell);
    }
}
