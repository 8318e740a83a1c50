package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.ParkedLetters;
import org.headstamp.node.exchange.ParkedMessages;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.trustlist.Contact;
import org.headstamp.pki.trustlist.FocalPoint;
import org.headstamp.pki.trustlist.LogKey;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberKeys;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.StateProfile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DirectoryPagesTest {
    private static final MemberState XE = new MemberState("XE");
    private static final String CONFIRMATION = "/console/directory/XE/confirmation";
    private static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

    private final TestFederation exercise = TestFederation.running();

    @Inject
    Officials officials;

    @Inject
    Federation federation;

    @Inject
    ParkedLetters letters;

    @Inject
    ParkedMessages parked;

    @Test
    void allOfficialsSeeTheMembersInWordsAndTheTradeDoesNot() {
        for (var role : List.of(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR, Role.AUDITOR)) {
            var page = Browser.of(officials.account(role)).page("/console/directory");
            assertThat(page.select("h1").text()).isEqualTo("Directory of members");
            assertThat(page.select("tbody tr")).hasSizeGreaterThanOrEqualTo(5);
            assertThat(page.select("tr:has(a[href=/console/directory/XA])").text())
                    .contains("Good");
            assertThat(page.select(".bar a[href=/console/directory]")).hasSize(1);
        }
        var trade = Browser.of(officials.account(Role.TRADE));
        trade.request().get("/console/directory").then().statusCode(403);
        trade.request().get("/console/directory/XA").then().statusCode(403);
    }

    @Test
    void oneMemberShowsItsNodeCertificatesAndLists() {
        var page = Browser.of(officials.account(Role.OFFICER)).page("/console/directory/XA");
        assertThat(page.text()).contains("localhost:" + exercise.port("XA"), "This State has stated nothing.");
        assertThat(page.select("section:has(#profile)").text())
                .contains("in the trust list and is changed nowhere else");
        assertThat(page.select("#roots + .scroll tbody tr")).hasSize(1);
        assertThat(page.select("#revocations + .scroll tbody tr").text()).contains("Good");
    }

    @Test
    void howTheExchangeGoesStandsOnThePageOfEveryOtherMember() {
        var officer = Browser.of(officials.account(Role.OFFICER));
        assertThat(officer.page("/console/directory/XE")
                        .select("section:has(#exchange)")
                        .text())
                .contains("Our messages that wait for it", "Its messages that arrived in the last hour");
        assertThat(officer.page("/console/directory/XB").select("#exchange")).isEmpty();
    }

    @Test
    void whatHoldsUpACaseIsShownWithWhyAndReleasedByAFocalPoint() {
        var caseId = letters.freshCase();
        var id = letters.park(caseId);
        var release = "/console/directory/XC/parked-messages/" + id + "/release";
        var officer = Browser.of(officials.account(Role.OFFICER));
        var row = officer.page("/console/directory/XC").select("tr:has(#parked-" + id + ")");
        assertThat(row.text())
                .contains(
                        "Notice of refusal",
                        caseId.toString(),
                        "This node could not handle the message",
                        "the process dies here");
        assertThat(row.select("form")).isEmpty();
        officer.post(release, Map.of()).then().statusCode(403);
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(focalPoint
                        .page("/console/directory/XC")
                        .select("form[action=" + release + "] button")
                        .text())
                .isEqualTo("Try again now");
        focalPoint.post(release, Map.of()).then().statusCode(303);
        letters.handleAll();
        assertThat(parked.find(id)).isEmpty();
        focalPoint.post(release, Map.of()).then().statusCode(303);
        assertThat(officer.page("/console/directory/XC").select("#parked-" + id))
                .isEmpty();
    }

    @Test
    void whatAStateTellsOfItselfIsShownAsTextAndNeverRun() {
        var profile = new StateProfile(
                HOSTILE,
                HOSTILE,
                List.of("fr", "ar"),
                "Europe/Paris",
                "Mo-Fr 09:00-17:00",
                List.of(LocalDate.of(2027, 1, 1)),
                HOSTILE);
        var contact = new Contact(HOSTILE, "+1 555 0100", "office@example.org");
        publish(member -> new Member(
                member.state(),
                new FocalPoint(Map.of("fr", "Nom <b>du</b> pays"), List.of(contact), profile),
                member.endpoints(),
                member.keys(),
                member.standings(),
                member.keyChangeApproval()));
        var page = Browser.of(officials.account(Role.OFFICER)).page("/console/directory/XE");
        assertThat(page.select("script:not([src]), [onerror], b")).isEmpty();
        assertThat(page.text()).contains(HOSTILE, "French", "Arabic", "Europe/Paris", "Jan 1, 2027", "+1 555 0100");
    }

    @Test
    void whatIsNoMemberIsNotThere() {
        var browser = Browser.of(officials.account(Role.OFFICER));
        for (var state : List.of("XZ", "nonsense", "x")) {
            browser.request().get("/console/directory/" + state).then().statusCode(404);
        }
    }

    @Test
    void changedKeysAreConfirmedByAFocalPointWhoSawTheFingerprints() {
        var first = changeKeys();
        var officer = Browser.of(officials.account(Role.OFFICER));
        assertThat(officer.page("/console/directory/XE").text()).contains("until a focal point has confirmed");
        assertThat(officer.page("/console/directory/XE").select("a[href$=/confirmation]"))
                .isEmpty();
        officer.post(CONFIRMATION, Map.of()).then().statusCode(403);
        assertThat(federation.trust().held()).contains(XE);
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        focalPoint.post(CONFIRMATION, Map.of()).then().statusCode(400);
        var page = focalPoint.page(CONFIRMATION);
        assertThat(page.select("#roots + .scroll code").text()).isNotEmpty();
        assertThat(page.select("code").eachText()).contains(first);

        var second = changeKeys();
        var changed = Browser.refused(412, confirm(focalPoint, page));
        assertThat(changed.select("[role=alert]").text()).contains("compare them again");
        assertThat(changed.select("code").eachText()).contains(first, second);
        assertThat(federation.trust().held()).contains(XE);
        for (int posting = 0; posting < 2; posting++) {
            confirm(focalPoint, changed).then().statusCode(303);
        }
        assertThat(federation.trust().held()).doesNotContain(XE);
        focalPoint.request().get(CONFIRMATION).then().statusCode(303);
    }

    private static Response confirm(Browser browser, Document page) {
        return browser.post(
                CONFIRMATION, Map.of("keys", page.select("input[name=keys]").val()));
    }

    /** Without the consent of the member; says which key of a witness is new. */
    private String changeKeys() {
        var cosigner = NoteSigner.cosigner(
                "exercise/XE/witness", SoftwareKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
        publish(member -> member.withKeys(new MemberKeys(
                member.keys().roots(),
                member.keys().logKeys(),
                Stream.concat(
                                member.keys().cosignerKeys().stream(),
                                Stream.of(new LogKey(
                                        cosigner.key(),
                                        Period.since(exercise.list().issuedAt()))))
                        .toList(),
                member.keys().requiresPostQuantum())));
        await().until(() -> federation.trust().held().contains(XE));
        return cosigner.key().vkey();
    }

    private void publish(UnaryOperator<Member> change) {
        var published =
                exercise.publish(next -> next.with(change.apply(next.member(XE).orElseThrow())));
        await().until(() -> federation.version() >= published.version());
    }
}
