package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.console.frame.DraftsAgain.Outcome;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was filled into a form whose draft waits for a second person. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SentFormsTest {
    @Inject
    KeptForms kept;

    @Inject
    BegunForms begun;

    @Inject
    PostedForms posted;

    @Inject
    SentForms sent;

    @Inject
    DraftsOfForms drafts;

    @Inject
    DraftsAgain again;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    Officials officials;

    @Inject
    TestClock clock;

    private final Operator officer = officer("officer-" + UUID.randomUUID());
    private CaseId caseId;

    @BeforeEach
    void aCaseIsOpen() {
        caseId = cases.open(officer, "House search", "").id();
    }

    @Test
    void whatIsGivenUpIsFilledInAgainForItsWriterAlone() {
        var subject = drafted("the law");
        assertThatThrownBy(() -> again.begin(officer, subject, false))
                .as("it waits")
                .isInstanceOf(NotFoundException.class);
        givenUp(subject);
        assertThat(again.of(officer)).extracting(DraftsAgain.Earlier::subject).containsExactly(subject);
        var other = officer("another-" + UUID.randomUUID());
        assertThat(again.of(other)).isEmpty();
        assertThatThrownBy(() -> again.begin(other, subject, false)).isInstanceOf(NotFoundException.class);
        assertThat(again.begin(officer, subject, false)).isEqualTo(new Outcome.Begun(URI.create(place())));
        assertThat(text()).isEqualTo("the law");
        assertThat(kept.kept(other, place())).isEmpty();
    }

    @Test
    void whatIsFilledInAgainStaysAsItWasChangedSince() {
        var subject = drafted("the law");
        givenUp(subject);
        again.begin(officer, subject, false);
        var form = begun.goOn(officer, FormPlace.of(page(), "notify")).orElseThrow();
        assertThat(begun.keep(officer, form.with("text", "another law"), false))
                .isInstanceOf(BegunForms.Outcome.Kept.class);
        assertThat(again.begin(officer, subject, false)).isInstanceOf(Outcome.Begun.class);
        assertThat(text()).isEqualTo("another law");
    }

    @Test
    void whatElseIsBegunGivesWayOnlyWhereItIsMeantTo() {
        var subject = drafted("the law");
        givenUp(subject);
        begun.keep(officer, form("something else"), false);
        assertThat(again.begin(officer, subject, false)).isInstanceOf(Outcome.Another.class);
        assertThat(text()).isEqualTo("something else");
        assertThat(again.begin(officer, subject, true)).isInstanceOf(Outcome.Begun.class);
        assertThat(text()).isEqualTo("the law");
        begun.keep(officer, form("something else"), true);
        assertThat(again.begin(officer, subject, false))
                .as("what took its place is not it")
                .isInstanceOf(Outcome.Another.class);
    }

    @Test
    void theFormOfStepsIsFilledInAgainToo() {
        var steps = "/console/cases/" + caseId + "/ask";
        var subject = subject(UUID.randomUUID().toString());
        QuarkusTransaction.requiringNew().run(() -> {
            drafts.waiting(subject);
            kept.sent(officer, steps, form("the law"));
        });
        givenUp(subject);
        assertThat(again.begin(officer, subject, false)).isEqualTo(new Outcome.Begun(URI.create(steps)));
        kept.keep(officer, steps, form("another law"));
        assertThat(again.begin(officer, subject, false)).isInstanceOf(Outcome.Begun.class);
        assertThat(kept.kept(officer, steps).orElseThrow().value("text")).isEqualTo("another law");
    }

    @Test
    void whatIsSentAnewTakesThePlaceOfWhatWasSentBefore() {
        var first = drafted("the law");
        givenUp(first);
        again.begin(officer, first, false);
        var form = begun.goOn(officer, FormPlace.of(page(), "notify")).orElseThrow();
        var second = subject(UUID.randomUUID().toString());
        post(second, form.with("text", "another law"));
        assertThatThrownBy(() -> again.begin(officer, first, false)).isInstanceOf(NotFoundException.class);
        givenUp(second);
        again.begin(officer, second, false);
        assertThat(text()).isEqualTo("another law");
    }

    @Test
    void anotherFillingInOfTheFormLeavesWhatWasSentBackToBeFilledInAgain() {
        var first = drafted("the law");
        givenUp(first);
        again.begin(officer, first, false);
        post(subject(UUID.randomUUID().toString()), form("of another matter"));
        assertThat(again.begin(officer, first, false)).isInstanceOf(Outcome.Begun.class);
        assertThat(text()).isEqualTo("the law");
    }

    @Test
    void whatLeavesIsForgotten() {
        var subject = drafted("the law");
        QuarkusTransaction.requiringNew().run(() -> drafts.approving(subject));
        givenUp(subject);
        assertThat(again.of(officer)).isEmpty();
    }

    @Test
    void aFormThatDraftsNothingIsNotKeptNorOneThatFailed() {
        posted.once(officer, form("nothing"), () -> URI.create(page()));
        var subject = subject(UUID.randomUUID().toString());
        assertThatThrownBy(() -> posted.once(officer, form("refused"), () -> {
                    drafts.waiting(subject);
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        givenUp(subject);
        assertThat(again.of(officer)).isEmpty();
    }

    @Test
    void aFormThatIsPostedTwiceIsKeptAsItWasFirst() {
        var form = form("the law");
        var subject = subject(UUID.randomUUID().toString());
        post(subject, form);
        post(subject, form.with("text", "another law"));
        givenUp(subject);
        again.begin(officer, subject, false);
        assertThat(text()).isEqualTo("the law");
    }

    @Test
    void onlySoManyOfAnAccountAreKept() {
        var first = drafted("first");
        for (int number = 0; number < SentForms.MOST; number++) {
            givenUp(drafted("later"));
        }
        givenUp(first);
        assertThat(again.of(officer))
                .hasSize(SentForms.MOST)
                .extracting(DraftsAgain.Earlier::subject)
                .doesNotContain(first);
    }

    @Test
    void whatIsTooLongIsSentButNotKept() {
        var subject = drafted("x".repeat(KeptForms.LONGEST));
        givenUp(subject);
        assertThat(again.of(officer)).isEmpty();
    }

    @Test
    void afterThirtyDaysItIsGone() {
        var subject = drafted("the law");
        givenUp(subject);
        clock.later(SentForms.KEPT.minusMinutes(5), sent::forget);
        assertThat(again.of(officer)).hasSize(1);
        clock.later(SentForms.KEPT.plusMinutes(5), sent::forget);
        assertThat(again.of(officer)).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheCaseAnyMoreOrIsOfTheTradeGetsNothing() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var insider = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        caseId = compartments.open(insider, "for one unit", unit, List.of()).id();
        var subject = drafted("the law");
        givenUp(subject);
        assertThatThrownBy(() -> again.begin(officer, subject, false)).isInstanceOf(UnknownCaseException.class);
        var trader = new Operator(officer.account(), Set.of(Role.TRADE));
        assertThatThrownBy(() -> again.begin(trader, subject, false)).isInstanceOf(NotPermittedException.class);
        assertThat(kept.kept(officer, place())).isEmpty();
    }

    private ApprovalSubject drafted(String text) {
        var subject = subject(UUID.randomUUID().toString());
        post(subject, form(text));
        return subject;
    }

    private void post(ApprovalSubject subject, Entered form) {
        var unused = posted.once(officer, form, () -> {
            drafts.waiting(subject);
            return URI.create(page());
        });
    }

    private void givenUp(ApprovalSubject subject) {
        QuarkusTransaction.requiringNew().run(() -> drafts.settled(subject));
    }

    private Entered form(String text) {
        return new Entered(
                UUID.randomUUID().toString(),
                Map.of("text", List.of(text), FormPlace.FIELD, List.of(place())),
                Map.of());
    }

    private String text() {
        return kept.kept(officer, place()).orElseThrow().value("text");
    }

    private String page() {
        return "/console/cases/" + caseId + "/notify";
    }

    private String place() {
        return page() + "?kept=notify";
    }

    private ApprovalSubject subject(String id) {
        return new ApprovalSubject("origin-notification", id, caseId);
    }

    private static Operator officer(String account) {
        return new Operator(account, Officials.OFFICE, Set.of(Role.OFFICER));
    }
}
