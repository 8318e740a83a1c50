package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nobody sees, in what States write to each other and in what this one records. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class HiddenTextPagesTest {
    private static final String TURNED = "QRV\u202e12";

    @Inject
    Officials officials;

    @Inject
    Mailbox mailbox;

    @Inject
    AnsweringReading requests;

    @Inject
    Casefiles cases;

    @Inject
    Seizures seizures;

    @Inject
    Traces traces;

    @Inject
    EntityManager database;

    private final CaseId caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());

    @ParameterizedTest
    @ValueSource(strings = {TURNED, "QRV\u200b12", "QRV\u200d12", "QRV12\u2069", "\ufeffQRV12", "QRV\u00ad12"})
    void aPeersCodeThatIsNotWhatItLooksLikeIsContestedByItsField(String lot) {
        var message = asks(TraceWire.toWire(TraceSamples.question(item(lot))));
        assertThat(mailbox.fate(message)).isEqualTo("CONFLICTED");
        assertThat(mailbox.contested(message))
                .hasValueSatisfying(notice -> assertThat(notice.getDetail())
                        .contains("trace_request.items[0].ammunition", "contains the character U+"));
    }

    @Test
    void aPeersReferenceIsACodeTooAndANameMayHaveJoiners() {
        var question = TraceWire.toWire(TraceSamples.question()).toBuilder();
        question.getRequestingAuthorityBuilder().setNationalCaseNumber("XA\u20662026");
        var contested = asks(question.build());
        assertThat(mailbox.contested(contested))
                .hasValueSatisfying(notice -> assertThat(notice.getDetail())
                        .contains("trace_request.requesting_authority.national_case_number", "U+2066"));
        question.getRequestingAuthorityBuilder()
                .setNationalCaseNumber("XA-2026")
                .setName("مرکز هم\u200cآهنگی");
        assertThat(mailbox.fate(bring(question.build(), 2))).isEqualTo("HANDLED");
    }

    @Test
    void whatAPeersSentencesHideIsShown() {
        var question = TraceWire.toWire(TraceSamples.question()).toBuilder();
        question.getCircumstancesBuilder().setDescription("near a \u202eredrob\u202c, \u200bsaid\u2069 they");
        assertThat(mailbox.fate(asks(question.build()))).isEqualTo("HANDLED");
        var registrar = officials.account(Role.REGISTRAR);
        var id = requests.answeringIn(REGISTRAR, caseId).getFirst().id();
        var page = Browser.of(registrar).page("/console/requests/" + id);
        assertThat(page.text()).contains("near a [U+202E]redrob[U+202C], [U+200B]said[U+2069] they");
        assertThat(page.html()).doesNotContain("\u202e", "\u202c", "\u200b", "\u2069", "&#8238;");
    }

    @Test
    void weRecordAndSendNoSuchCode() {
        var own = cases.open(OFFICER, "fired cases", "border unit").id();
        var circumstances = TraceSamples.question().circumstances();
        assertThatThrownBy(() -> seizures.record(OFFICER, own, circumstances, List.of(item(TURNED))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("items[0].ammunition")
                .hasMessageContaining("contains the character U+202E");
        assertThatThrownBy(() -> traces.open(
                        OFFICER,
                        own,
                        TraceSamples.XA,
                        TraceSamples.question(item(TURNED)),
                        TraceSamples.header(Priority.NORMAL, true)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("contains the character U+202E");
    }

    @Test
    void aCodeOfOursIsRefusedBesideItsFieldAndNotByItsPath() {
        var path = "/console/cases/"
                + cases.open(OFFICER, "fired cases", "border unit").id() + "/seizures/new";
        var officer = Browser.of(officials.another(Role.OFFICER));
        var refused = Form.refused(
                FilledSeizure.ammunition()
                        .with("i0-lot-0", "QRV12")
                        .with("i0-lot-1", "")
                        .with("i0-lot-2", TURNED)
                        .record(officer, path),
                400);
        assertThat(Problems.of(refused)).containsExactly("i0-lot-2");
        assertThat(refused.select("#problem-i0-lot-2").text()).contains("U+202E");
        assertThat(refused.select("[role=alert]").text()).doesNotContain("items[0]", "ammunition.lots");
    }

    @Test
    void whatWasRecordedBeforeIsStillReadAndShowsWhatItHides() {
        var own = cases.open(OFFICER, "old \u202erecords", "border unit").id();
        var circumstances = TraceSamples.question().circumstances();
        var seizure = seizures.record(OFFICER, own, circumstances, List.of(item("QRV12")));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update seizure set items = replace(items::text, 'QRV12', ?1)::jsonb where id = ?2")
                        .setParameter(1, TURNED)
                        .setParameter(2, seizure.id().value())
                        .executeUpdate());
        var officer = Browser.of(officials.account(Role.OFFICER));
        var page = officer.page("/console/seizures/" + seizure.id());
        assertThat(page.text()).contains("QRV[U+202E]12");
        assertThat(officer.page("/console/cases/" + own).select("h1").text()).isEqualTo("old [U+202E]records");
    }

    @Test
    void aFieldGivesBackWhatWasTyped() {
        var form = Browser.refused(
                400,
                Browser.of(officials.account(Role.AUDITOR))
                        .request()
                        .queryParam("kind", "NOTHING")
                        .queryParam("actor", "typed\u202eso")
                        .get("/console/audit"));
        assertThat(form.select("input[name=actor]").val()).isEqualTo("typed\u202eso");
    }

    private MessageId asks(TraceRequest question) {
        return bring(question, 1);
    }

    private MessageId bring(TraceRequest question, int sequence) {
        return mailbox.bring(
                TestFederation.running().state("XA"),
                caseId,
                sequence,
                null,
                message -> message.setTraceRequest(question));
    }

    private static Item item(String lot) {
        return new AskedLots.Kept("BORX", lot).item("1");
    }
}
