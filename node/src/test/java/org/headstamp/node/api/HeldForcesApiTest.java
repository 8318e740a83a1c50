package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.headstamp.node.HeldForces;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.proto.exchange.v1.Priority;
import org.junit.jupiter.api.Test;

/** A State that holds its security forces back, from the draft to what the officer of the other State reads. */
@QuarkusTest
@TestProfile(HeldForces.class)
@QuarkusTestResource(NodeTestResource.class)
class HeldForcesApiTest {
    private static final String ISSUED = "§2,ISSUED_TO_FORCE,2021-02-01,§m,§f,§l,,8000,,order 2,Issues";
    private static final String EXPORTED = "§3,EXPORTED,2022-02-01,§f,§w,§l,,500,,order 3,Exports";

    @Inject
    AnswerDesk answers;

    @Inject
    AskedLots lots;

    @Inject
    Officials officials;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Mailbox mailbox;

    @Test
    void anAnswerThatIsAForceIsHeldUntilAFocalPointReleasesItWithAReason() {
        var kept = lots.handedTo("FORCE");
        var asked = lots.asks("XA", kept.item("1"));
        answers.draft(asked, kept)
                .body("state.type", equalTo("awaiting-approval"))
                .body("state.reply.answer.outcome", equalTo("GOVERNMENT_OR_SECURITY_FORCE"))
                .body("state.reply.forcesReleased", nullValue());
        timeline(asked, "FORCES_TO_RELEASE");
        answers.approve(asked)
                .statusCode(400)
                .body(
                        "detail",
                        containsString("tells of a security force of this State: release it with a reason, or refuse"));
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        answers.post(Role.FOCAL_POINT, asked, "/release", "{\"reason\": \" \"}").statusCode(400);
        answers.post(Role.REGISTRAR, asked, "/release", "{\"reason\": \"why not\"}")
                .statusCode(403);

        answers.post(Role.FOCAL_POINT, asked, "/release", "{\"reason\": \"the ministry of defence agrees\"}")
                .statusCode(200)
                .body("state.type", equalTo("replied"));
        answers.get(Role.REGISTRAR, asked, "/replies")
                .body("items[0].reply.forcesReleased", equalTo("the ministry of defence agrees"))
                .body("items[0].reply.answer.completeness", equalTo("FULL"));
        timeline(asked, "FORCES_RELEASED");
        answers.readByTheAsker(asked)
                .body("items[0].answer.outcome", equalTo("GOVERNMENT_OR_SECURITY_FORCE"))
                .body("items[0].answer.completeness", equalTo("FULL"))
                .body("items[0].answer.transferHistory.kind", hasItem("ISSUED_TO_FORCE"))
                .body("items[0].answer.withheld", empty());
        assertThat(answers.sealed(asked).message().toString()).doesNotContain("ministry of defence");
    }

    @Test
    void anAnswerThatOnlyTouchesAForceLeavesInPartAndTheAskerReadsOnWhichGround() {
        var kept = lots.moved(9000, ISSUED, EXPORTED);
        var asked = lots.asks("XA", kept.item("1"));
        answers.draft(asked, kept).body("state.reply.answer.outcome", equalTo("EXPORTED"));
        timeline(asked, "FORCES_TO_RELEASE");
        answers.approve(asked).statusCode(200).body("state.reply.answer.completeness", equalTo("PARTIAL"));
        timeline(asked, "FORCES_WITHHELD");
        answers.get(Role.REGISTRAR, asked, "/replies")
                .body("items[0].reply.answer.withheld.ground", hasItem("NATIONAL_SECURITY"));

        answers.readByTheAsker(asked)
                .body("items[0].answer.completeness", equalTo("PARTIAL"))
                .body("items[0].answer.outcome", equalTo("EXPORTED"))
                .body("items[0].answer.transferHistory.kind", not(hasItem("ISSUED_TO_FORCE")))
                .body("items[0].answer.transferHistory.kind", hasItems("MANUFACTURED", "EXPORTED"))
                .body("items[0].answer.withheld.fieldPath", hasItems("transfer_history", "transfer_history.from.name"))
                .body("items[0].answer.withheld.ground", hasItem("NATIONAL_SECURITY"))
                .body("items[0].flaws", empty());
        assertThat(answers.sealed(asked).message().toString())
                .doesNotContain("Northern Garrison", "PARTY_ROLE_FORCE", "order 2");
    }

    @Test
    void whileItIsWeighedTheAskerIsToldThatItTakesLongerAndWhy() {
        var kept = lots.handedTo("FORCE");
        var asked = lots.asks("XA", kept.item("1"));
        answers.draft(asked, kept);
        var until = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        answers.post(Role.REGISTRAR, asked, "/messages", """
                        {"type": "delay-notice", "ground": "NATIONAL_SECURITY", "legalArticle": "", "explanation": "",
                         "expectedBy": "%s", "consultationOffered": true}""".formatted(until))
                .statusCode(201)
                .body("dispatch.type", equalTo("sent"));
        answers.get(Role.REGISTRAR, asked, "").body("state.type", equalTo("awaiting-approval"));
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "DELAY_NOTICE XA");
    }

    @Test
    void whatIsNotReleasedMayBeRefusedOnTheSameGround() {
        var kept = lots.handedTo("FORCE");
        var asked = lots.asks("XA", kept.item("1"));
        answers.draft(asked, kept);
        answers.post(Role.REGISTRAR, asked, "/refusal", "{\"ground\": \"NATIONAL_SECURITY\"}")
                .statusCode(200);
        answers.approve(asked).statusCode(200);
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "REFUSAL_NOTICE XA");
    }

    @Test
    void anAnswerWithoutAForceIsNeitherHeldNorReleased() {
        var kept = lots.sold();
        var asked = lots.asks("XA", kept.item("1"));
        answers.draft(asked, kept);
        answers.post(Role.FOCAL_POINT, asked, "/release", "{\"reason\": \"for good measure\"}")
                .statusCode(400)
                .body("detail", containsString("releases nothing: the answer tells of no security force"));
        answers.approve(asked).statusCode(200);
        answers.readByTheAsker(asked).body("items[0].answer.completeness", equalTo("FULL"));
    }

    /** URGENT_DIRECT lets one person send; what is held needs two all the same. */
    @Test
    void theGreatestUrgencyDoesNotPassTheHold() {
        var kept = lots.handedTo("FORCE");
        var asked = lots.asks(
                "XA",
                message -> message.setPriority(Priority.PRIORITY_URGENT_DIRECT).setPriorityReason("a shooting"),
                kept.item("1"));
        var both = new Operator("alone-on-duty", Set.of(Role.REGISTRAR, Role.FOCAL_POINT));
        answering.acknowledge(both, asked.id(), Acknowledgement.accepted("", null));
        searches.search(both, asked.id());
        var match = new ConfirmedMatch("1", new RecordKey(kept.lot() + "-l"));
        var proposed = searches.propose(both, asked.id(), AnswerProposal.of(List.of(match)));
        assertThat(proposed.state()).isInstanceOf(AnsweringState.AwaitingApproval.class);
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        answers.post(Role.FOCAL_POINT, asked, "/release", "{\"reason\": \"a life is at stake\"}")
                .statusCode(200)
                .body("state.type", equalTo("replied"));
    }

    private void timeline(AskedLots.Asked asked, String code) {
        officials
                .as(Role.OFFICER)
                .get("/api/v1/cases/" + asked.caseId() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }
}
