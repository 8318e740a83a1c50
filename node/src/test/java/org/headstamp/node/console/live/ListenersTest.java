package org.headstamp.node.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.SessionId;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CaseId ONE = CaseId.parse("XB-01890000-0000-7000-8000-000000000001");
    private static final CaseId OTHER = CaseId.parse("XB-01890000-0000-7000-8000-000000000002");

    private static final SessionId SESSION = new SessionId(new UUID(0, 1));

    private final Listeners listeners = new Listeners();

    @Test
    void onlyPagesThatShowTheCaseAndListsAreTold() {
        var page = open("an-officer", new Topic.OneCase(ONE), NOW);
        var otherPage = open("an-officer", new Topic.OneCase(OTHER), NOW);
        var list = open("an-officer", new Topic.Lists(), NOW);
        listeners.changed(List.of(ONE));
        assertThat(page.told()).isEqualTo(1);
        assertThat(otherPage.told()).isZero();
        assertThat(list.told()).isEqualTo(1);
        listeners.changed(List.of());
        assertThat(list.told()).isEqualTo(1);
    }

    @Test
    void whoLooksAtTheSameCaseIsKnownAndTold() {
        var first = open("an-officer", new Topic.OneCase(ONE), NOW);
        var second = open("another", new Topic.OneCase(ONE), NOW);
        assertThat(listeners.others(new Topic.OneCase(ONE), "an-officer")).containsExactly("another");
        assertThat(first.told()).as("somebody came").isEqualTo(1);
        second.close();
        assertThat(listeners.others(new Topic.OneCase(ONE), "an-officer")).isEmpty();
        listeners.tidy(NOW);
        assertThat(first.told()).as("and went").isEqualTo(2);
    }

    @Test
    void whoWorksOnTheSameDraftIsKnownAndTold() {
        var draft = new Topic.OneDraft("administration/timetable-XA");
        var first = open("an-officer", draft, NOW);
        var other = open("an-officer", new Topic.OneDraft("administration/timetable-XC"), NOW);
        var second = open("another", draft, NOW);
        assertThat(listeners.others(draft, "an-officer")).containsExactly("another");
        assertThat(first.told()).isEqualTo(1);
        second.close();
        listeners.tidy(NOW);
        listeners.changed(List.of(ONE));
        assertThat(first.told()).as("and went").isEqualTo(2);
        assertThat(other.told()).isZero();
    }

    @Test
    void aPageIsToldForSomeMinutesAndAsksAgainThen() {
        var page = open("an-officer", new Topic.Lists(), NOW);
        listeners.tidy(NOW.plus(Listeners.LONGEST));
        assertThat(page.isClosed()).isFalse();
        listeners.tidy(NOW.plus(Listeners.LONGEST).plusSeconds(1));
        assertThat(page.isClosed()).isTrue();
        assertThat(listeners.size()).isZero();
    }

    @Test
    void onePersonHasSoManyPagesOpen() {
        var oldest = open("an-officer", new Topic.Lists(), NOW);
        for (int page = 0; page < Listeners.MOST_OF_ONE; page++) {
            open("an-officer", new Topic.Lists(), NOW);
        }
        assertThat(oldest.isClosed()).isTrue();
        assertThat(listeners.size()).isEqualTo(Listeners.MOST_OF_ONE);
    }

    @Test
    void theOldestPageMakesRoomWhereThereAreTooMany() {
        var oldest = open("person 0", new Topic.Lists(), NOW);
        for (int page = 1; page <= Listeners.MOST; page++) {
            open("person " + page, new Topic.Lists(), NOW);
        }
        assertThat(oldest.isClosed()).isTrue();
        assertThat(listeners.size()).isEqualTo(Listeners.MOST);
    }

    @Test
    void pagesEndWithTheirSessionAndOthersAreToldThatSomebodyWent() {
        var ended = new SessionId(UUID.randomUUID());
        var lasting = new SessionId(UUID.randomUUID());
        var list = open("an-officer", ended, new Topic.Lists(), NOW);
        var page = open("an-officer", ended, new Topic.OneCase(ONE), NOW);
        var other = open("another", lasting, new Topic.OneCase(ONE), NOW);
        assertThat(listeners.sessions()).containsExactlyInAnyOrder(ended, lasting);
        listeners.endThoseOf(Set.of(ended));
        assertThat(List.of(list.isClosed(), page.isClosed(), other.isClosed())).containsExactly(true, true, false);
        assertThat(other.told()).isEqualTo(1);
        assertThat(listeners.sessions()).containsExactly(lasting);
    }

    @Test
    void aPartyOfTheTradeIsToldOfItsOwnEnquiriesAlone() {
        var mine = open("a-dealer", new Topic.OneParty(new PartyKey("mine")), NOW);
        var theirs = open("another-dealer", new Topic.OneParty(new PartyKey("theirs")), NOW);
        var list = open("an-officer", new Topic.Lists(), NOW);
        assertThat(listeners.parties()).containsExactlyInAnyOrder(new PartyKey("mine"), new PartyKey("theirs"));
        listeners.changed(Set.of(ONE));
        assertThat(List.of(mine.told(), theirs.told(), list.told())).containsExactly(0, 0, 1);
        listeners.changedFor(Set.of(new PartyKey("mine")));
        assertThat(List.of(mine.told(), theirs.told(), list.told())).containsExactly(1, 0, 1);
    }

    private CountingSink open(String account, Topic topic, Instant since) {
        return open(account, SESSION, topic, since);
    }

    private CountingSink open(String account, SessionId session, Topic topic, Instant since) {
        var sink = new CountingSink();
        listeners.add(new Listener(account, session, topic, sink, CountingSink.CHANGE, since));
        return sink;
    }
}
