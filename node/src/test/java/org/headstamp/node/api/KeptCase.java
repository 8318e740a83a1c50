package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.Officials;
import org.headstamp.node.StoredJson;
import org.headstamp.node.TestFederation;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.exchange.EvidenceLetters;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.item.v1.LotMark;
import org.headstamp.proto.trace.v1.LotAlert;
import org.headstamp.proto.trace.v1.LotAlertKind;

/** Two cases kept to a unit of their own, ours and one that another State opened, with a record of every kind. */
@Singleton
final class KeptCase {
    static final String HEADER = """
            {"priority": "NORMAL", "language": "en", "legalBasis": [{"code": "FP_12_4"}], "purpose": "INVESTIGATION",
             "testOnly": true,
             "handling": {"code": "H0", "onwardRelease": "WITH_CONSENT", "confidentialityGuaranteed": true}}""";

    static final String QUESTION = """
            {"authority": {"name": "focal point of XB"}, "illicitBasis": ["UNAUTHORISED_TRANSFER"],
             "legalJustification": "penal code of XB",
             "circumstances": {"mode": "SEIZED", "date": "2026-03", "country": "XB"},
             "questions": ["LOT_DISTRIBUTION", "EXPORT"], "consentToOnwardTrace": true,
             "items": [{"reference": "1", "kind": {"type": "ammunition", "quantity": 120, "unit": "ROUND", "fired": true}}]}""";

    static final String NOTICE = """
            {"items": [{"reference": "1", "kind": {"type": "ammunition", "quantity": 120, "unit": "ROUND", "fired": true}}],
             "basis": ["MARKING"], "confidence": 0.8, "invitesParallelInvestigation": true, "found": "2026-03",
             "country": "XB"}""";

    static final String TRACE = "{\"asked\": \"XA\", \"question\": " + QUESTION + ", \"header\": " + HEADER + "}";

    static final String NOTIFICATION = "{\"notified\": \"XA\", \"notice\": " + NOTICE + ", \"header\": " + HEADER + "}";

    static final String CONSENT = """
            {"use": "ONWARD_TRACE", "states": ["XC"], "reason": "the lot went on"}""";

    static final String DISCLOSURE = """
            {"disclosedTo": "a court", "legalDuty": "article 1", "plannedFor": "2030-01-01T00:00:00Z"}""";

    private static final String SEIZURE =
            ApiDesk.SEIZURE.replace("\"fired\": true", "\"fired\": true, \"calibre\": {\"raw\": \"9 mm Luger\"}");

    /** All but the seizure that it is about. */
    private static final String LEAD = "\"asked\": \"XA\", \"reason\": \"it may be on your register\","
            + " \"exhibits\": [{\"itemReference\": \"1\", \"kind\": \"FIRED_CASE\"}], \"header\": " + HEADER + "}";

    static final String COMPARISON = """
            {"results": [{"exhibit": "1", "finding": "POSSIBLE_MATCH", "matchedReference": "F-1"}]}""";

    static final String JOINT = "{\"authority\": \"public prosecutor\", \"scope\": \"the depot\"}";

    static final String CORRECTION =
            "{\"reason\": \"the origin is surer\", \"corrected\": " + NOTICE.replace("0.8", "0.9") + "}";

    static final String UPDATE = "{\"authority\": \"public prosecutor\"}";

    static final String NO_RECORD = "{\"reply\": {\"type\": \"no-record\"}}";

    static final String TRANSLATION = """
            {"fieldPath": "trace_request.legal_justification", "language": "fr", "text": "texte", "office": "translators"}""";

    private static final String INQUIRY = "{\"question\": {\"seizure\": \"%s\", \"asked\": \"XA\","
            + " \"authority\": {\"name\": \"focal point of XB\"}, \"illicitBasis\": [\"NOT_MARKED\"],"
            + " \"legalJustification\": \"penal code of XB\", \"questions\": [\"EXPORT\"],"
            + " \"consentToOnwardTrace\": true, \"header\": " + HEADER + "}, \"others\": [\"XC\"]}";

    private final Officials officials;
    private final Mailbox mailbox;
    private final Messages messages;
    private final StoredJson json;
    private final RegistryFixture registers;
    private final String unit = "unit " + UUID.randomUUID();
    private final Map<Role, String> members = new EnumMap<>(Role.class);
    private final Map<String, String> ids = new HashMap<>();
    private String foreign = "";

    KeptCase(Officials officials, Mailbox mailbox, Messages messages, StoredJson json, RegistryFixture registers) {
        this.officials = officials;
        this.mailbox = mailbox;
        this.messages = messages;
        this.json = json;
        this.registers = registers;
    }

    /** One record of each collection, by the name that paths give it. */
    synchronized Map<String, String> ids() {
        if (ids.isEmpty()) {
            // Two focal points must see a case that is kept to a unit.
            officials.another(Role.FOCAL_POINT, unit);
            members.put(Role.FOCAL_POINT, officials.another(Role.FOCAL_POINT, unit));
            own();
            foreign();
            alert();
            match();
        }
        return ids;
    }

    /** The case of another State. */
    String foreignCase() {
        return foreign;
    }

    private void own() {
        var caseId = created(Role.OFFICER, "/cases", "{\"title\": \"a case\", \"unit\": \"x\", \"keptTo\": []}");
        ids.put("cases", caseId);
        var seizure = created(Role.OFFICER, "/cases/" + caseId + "/seizures", SEIZURE);
        ids.put("seizures", seizure);
        String digest = as(Role.OFFICER)
                .contentType("image/png")
                .body(png())
                .post("/api/v1/seizures/" + seizure + "/items/1/photographs")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].photographs[0]");
        ids.put("photographs", digest);
        var trace = created(Role.OFFICER, "/cases/" + caseId + "/traces", TRACE);
        ids.put("traces", trace);
        String message = approve("/traces/" + trace).path("request");
        bringConsentRequest(CaseId.parse(caseId), MessageId.parse(message));
        ids.put("consent-requests", first(Role.FOCAL_POINT, "/cases/" + caseId + "/consent-requests"));
        var notification = created(Role.OFFICER, "/cases/" + caseId + "/notifications", NOTIFICATION);
        ids.put("notifications", notification);
        approve("/notifications/" + notification);
        ids.put(
                "origin-corrections",
                created(Role.OFFICER, "/notifications/" + notification + "/corrections", CORRECTION));
        var lead = "{\"seizure\": \"" + seizure + "\", " + LEAD;
        ids.put("ballistic-leads", created(Role.OFFICER, "/cases/" + caseId + "/ballistic-leads", lead));
        String task = as(Role.FOCAL_POINT)
                .get("/api/v1/tasks?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.caseId == '" + caseId + "' }.id");
        ids.put("tasks", task);
        ids.put("inquiries", created(Role.OFFICER, "/inquiries", INQUIRY.formatted(seizure)));
    }

    private void foreign() {
        var peer = TestFederation.running().state("XA");
        var caseId = CaseId.at(peer.state(), Instant.now(), RandomGenerator.getDefault());
        foreign = caseId.toString();
        var question = json.read(TraceQuestion.class, QUESTION);
        var received =
                mailbox.bring(peer, caseId, 1, null, message -> message.setTraceRequest(TraceWire.toWire(question)));
        ids.put("messages", received.toString());
        var notice = json.read(OriginNotice.class, NOTICE);
        mailbox.bring(peer, caseId, 2, null, message -> message.setOriginNotification(OriginWire.toWire(notice)));
        var lead = BallisticSamples.lead(BallisticSamples.firedCase("1", "9 mm Luger", "AB12"));
        mailbox.bring(peer, caseId, 3, null, message -> message.setBallisticLead(BallisticWire.toWire(lead)));
        var theirLead = first(Role.REGISTRAR, "/cases/" + caseId + "/received-ballistic-leads");
        ids.put("received-ballistic-leads", theirLead);
        var reply = created(Role.REGISTRAR, "/received-ballistic-leads/" + theirLead + "/replies", COMPARISON);
        ids.put("ballistic-replies", reply);
        ids.put("trace-requests", first(Role.FOCAL_POINT, "/cases/" + caseId + "/trace-requests"));
        askTheTrade();
        var investigation = first(Role.INVESTIGATOR, "/cases/" + caseId + "/investigations");
        ids.put("investigations", investigation);
        for (var stage : new String[] {"ASSESSING", "OPENED"}) {
            as(Role.INVESTIGATOR)
                    .contentType(ApiDesk.JSON)
                    .body("{\"stage\": \"" + stage + "\"}")
                    .post("/api/v1/investigations/" + investigation + "/state")
                    .then()
                    .statusCode(200);
        }
        ids.put(
                "joint-investigations",
                created(Role.INVESTIGATOR, "/investigations/" + investigation + "/joint-investigations", JOINT));
        var update = created(Role.INVESTIGATOR, "/investigations/" + investigation + "/updates", UPDATE);
        ids.put("investigation-updates", update);
        ids.put("consents", created(Role.OFFICER, "/messages/" + received + "/consents", CONSENT));
        ids.put("disclosures", created(Role.OFFICER, "/messages/" + received + "/disclosures", DISCLOSURE));
        var warning = LotAlert.newBuilder()
                .setKind(LotAlertKind.LOT_ALERT_KIND_LOST)
                .setManufacturer("Works of XA")
                .setLot(LotMark.newBuilder().setRaw(RegistryFixture.fresh()));
        ids.put(
                "known-lot-alerts",
                mailbox.bring(peer, caseId, 4, null, message -> message.setLotAlert(warning))
                        .toString());
        var asked = messages.find(received).orElseThrow();
        mailbox.bring(
                peer, caseId, 5, null, message -> message.setEvidenceNotice(EvidenceLetters.notDelivered(peer, asked)));
        ids.put("evidence", first(Role.FOCAL_POINT, "/cases/" + caseId + "/evidence-pieces"));
        keep(foreign);
    }

    /** A dealer is asked about the question of the other State. */
    private void askTheTrade() {
        var request = "/trace-requests/" + ids.get("trace-requests");
        done(request + "/acknowledgement", "{\"outcome\": \"ACCEPTED\"}");
        done(request + "/search", "{}");
        var enquiry = "{\"party\": \"" + officials.aDealer() + "\", \"question\": \"to whom?\"}";
        ids.put("trade", created(Role.REGISTRAR, request + "/sub-queries", enquiry));
    }

    /** An alert of ours has a case of its own. */
    private void alert() {
        var key = RegistryFixture.fresh();
        registers.parties("m-" + key + ",MANUFACTURER,Borealia Ordnance,XB," + key);
        registers.lots("l-" + key + "," + key + ",BRAZIL,m-" + key + "," + key + ",2021,9000,10000,9 mm Luger");
        var body = "{\"kind\": \"LOST\", \"lot\": \"l-" + key + "\", \"rounds\": 5, \"header\": " + HEADER + "}";
        var id = created(Role.REGISTRAR, "/lot-alerts", body);
        ids.put("lot-alerts", id);
        keep(as(Role.REGISTRAR).get("/api/v1/lot-alerts/" + id).path("caseId"));
    }

    /** Two States ask about one lot of ours. */
    private void match() {
        var key = RegistryFixture.fresh();
        registers.parties("m-" + key + ",MANUFACTURER,Borealia Ordnance,XB," + key);
        registers.lots("l-" + key + "," + key + ",BRAZIL,m-" + key + "," + key + ",2021,9000,10000,9 mm Luger");
        var cases = List.of(confirmed("XA", key), confirmed("XC", key));
        ids.put("lot-matches", first(Role.REGISTRAR, "/lot-matches"));
        cases.forEach(this::keep);
    }

    private String confirmed(String state, String key) {
        var peer = TestFederation.running().state(state);
        var caseId = CaseId.at(peer.state(), Instant.now(), RandomGenerator.getDefault());
        var lot = "\"fired\": true, \"headstamp\": {\"raw\": \"" + key
                + "\", \"legibility\": 1}, \"lots\": [{\"raw\": \"" + key + "\"}]";
        var willing = QUESTION.replace("\"fired\": true", lot)
                .replace("\"items\"", "\"willingToBeMatched\": true, \"items\"");
        var question = TraceWire.toWire(json.read(TraceQuestion.class, willing));
        mailbox.bring(peer, caseId, 1, null, message -> {
            message.getHandlingBuilder().setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED);
            return message.setTraceRequest(question);
        });
        var id = first(Role.REGISTRAR, "/cases/" + caseId + "/trace-requests");
        done("/trace-requests/" + id + "/acknowledgement", "{\"outcome\": \"ACCEPTED\"}");
        done("/trace-requests/" + id + "/search", "{}");
        done(
                "/trace-requests/" + id + "/answer",
                "{\"matches\": [{\"itemReference\": \"1\", \"record\": \"l-" + key + "\"}]}");
        return caseId.toString();
    }

    private void done(String path, String body) {
        as(Role.REGISTRAR)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(200);
    }

    /** Keeps a case to the unit of those who work on it here. */
    private void keep(String caseId) {
        String etag = as(Role.FOCAL_POINT).get("/api/v1/cases/" + caseId).header("ETag");
        as(Role.FOCAL_POINT)
                .header("If-Match", etag)
                .contentType(ApiDesk.JSON)
                .body("{\"units\": []}")
                .put("/api/v1/cases/" + caseId + "/compartment")
                .then()
                .statusCode(200);
    }

    private void bringConsentRequest(CaseId caseId, MessageId ours) {
        var question = ReleaseWire.payload(json.read(ConsentQuestion.class, CONSENT));
        mailbox.bring(
                TestFederation.running().state("XA"),
                caseId,
                1,
                ours,
                message -> message.setConsentRequest(question.getConsentRequest()));
    }

    private ExtractableResponse<Response> approve(String path) {
        return as(Role.FOCAL_POINT)
                .post("/api/v1" + path + "/approval")
                .then()
                .statusCode(200)
                .extract();
    }

    private String created(Role role, String path, String body) {
        return as(role).contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String first(Role role, String path) {
        String id =
                as(role).get("/api/v1" + path).then().statusCode(200).extract().path("items[0].id");
        assertThat(id).isNotNull();
        return id;
    }

    private RequestSpecification as(Role role) {
        return officials.with(members.computeIfAbsent(role, missing -> officials.another(missing, unit)));
    }

    static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, RandomGenerator.getDefault().nextInt());
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
