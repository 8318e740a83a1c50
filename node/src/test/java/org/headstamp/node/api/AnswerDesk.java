package org.headstamp.node.api;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.util.Comparator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;

/** Answers questions of other States through REST, and reads the answer as the State that asked would. */
@Singleton
final class AnswerDesk {
    private final Officials officials;
    private final ApiDesk desk;
    private final Mailbox mailbox;
    private final Messages messages;

    AnswerDesk(Officials officials, ApiDesk desk, Mailbox mailbox, Messages messages) {
        this.officials = officials;
        this.desk = desk;
        this.mailbox = mailbox;
        this.messages = messages;
    }

    /** Acknowledges and searches, and drafts the answer that item 1 is of the lot. */
    ValidatableResponse draft(AskedLots.Asked asked, AskedLots.Kept kept) {
        post(Role.REGISTRAR, asked, "/acknowledgement", "{\"outcome\": \"ACCEPTED\"}")
                .statusCode(200);
        post(Role.REGISTRAR, asked, "/search", "{}").statusCode(200);
        var match = "{\"matches\": [{\"itemReference\": \"1\", \"record\": \"" + kept.lot() + "-l\"}]}";
        return post(Role.REGISTRAR, asked, "/answer", match).statusCode(200);
    }

    ValidatableResponse approve(AskedLots.Asked asked) {
        return post(Role.FOCAL_POINT, asked, "/approval", "{}");
    }

    ValidatableResponse post(Role role, AskedLots.Asked asked, String path, String body) {
        return officials
                .as(role)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/trace-requests/" + asked.id() + path)
                .then();
    }

    ValidatableResponse get(Role role, AskedLots.Asked asked, String path) {
        return officials
                .as(role)
                .get("/api/v1/trace-requests/" + asked.id() + path)
                .then();
    }

    /** The sealed answer that left last. */
    StoredMessage sealed(AskedLots.Asked asked) {
        return messages.ofCase(asked.caseId()).stream()
                .filter(message -> message.kind() == PayloadKind.TRACE_RESPONSE)
                .max(Comparator.comparing(StoredMessage::sealedAt))
                .orElseThrow();
    }

    /** The answers to a question of ours to which another State gives what we answered. */
    ValidatableResponse readByTheAsker(AskedLots.Asked asked) {
        var caseId = desk.openCase();
        String trace = officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(KeptCase.TRACE)
                .post("/api/v1/cases/" + caseId + "/traces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String request = officials
                .as(Role.FOCAL_POINT)
                .post("/api/v1/traces/" + trace + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("request");
        var answer = sealed(asked).message().getTraceResponse();
        mailbox.bring(
                TestFederation.running().state("XA"),
                CaseId.parse(caseId),
                1,
                MessageId.parse(request),
                message -> message.setTraceResponse(answer));
        return officials
                .as(Role.OFFICER)
                .get("/api/v1/traces/" + trace + "/answers")
                .then()
                .statusCode(200);
    }
}
