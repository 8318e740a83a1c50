package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.proto.exchange.v1.Message;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What another State wrote is marked with its language (WCAG 2.2, 3.1.2), so that it is read out as what it is. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PeerWordsTest {
    private static final String LANGUAGE = "es-CO";

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    AskedLots lots;

    @Inject
    ConsentDecisions decisions;

    @Inject
    Mailbox mailbox;

    @Test
    void whatTheStateAskedSaysIsMarkedOnTheQuestionAndInTheCase() {
        var trace = desk.sent();
        var answer = TraceWire.payload(AnswerSample.telling(List.of(event()))).toBuilder();
        answer.getTraceResponseBuilder().setRemarks("quedó en el depósito");
        var needed = List.of(new InformationRequest.NeededField("items[0].description", "dónde está la marca"));
        says(trace, 1, DialogueWire.payload(new InformationRequest(needed, true)));
        says(trace, 2, answer.build());
        var officer = Browser.of(officials.account(Role.OFFICER)).in("ar");
        var page = officer.page("/console/traces/" + trace.id());
        marked(page, "section[aria-labelledby=answer-1] .words", LANGUAGE);
        marked(page, "section[aria-labelledby=dialogue] .words", LANGUAGE);
        marked(page, "section[aria-labelledby=question] .words", "en");
        marked(officer.page("/console/cases/" + trace.caseId()), "p.words", LANGUAGE);
    }

    @Test
    void whatTheStateThatAsksSaysIsMarkedOnItsQuestion() {
        var asked = lots.asks(
                "XA", message -> message.setLanguage(LANGUAGE), lots.sold().item("1"));
        mailbox.bring(
                TestFederation.running().state("XA"),
                asked.caseId(),
                2,
                null,
                message -> message.mergeFrom(DialogueWire.payload(new ProgressEnquiry("¿cómo va?")))
                        .setLanguage(LANGUAGE));
        var page = Browser.of(officials.account(Role.REGISTRAR)).page("/console/requests/" + asked.id());
        marked(page, "section[aria-labelledby=asked] .words", LANGUAGE);
    }

    @Test
    void whyAStateAsksForLeaveIsMarked() {
        var trace = desk.sent();
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(TraceSamples.XC), "fue exportado");
        says(trace, 1, ReleaseWire.payload(question));
        var id = decisions
                .in(DialogueDesk.FOCAL_POINT, trace.caseId())
                .getFirst()
                .id();
        var page = Browser.of(officials.account(Role.FOCAL_POINT)).page("/console/consent-requests/" + id);
        marked(page, "section[aria-labelledby=says] .words", LANGUAGE);
        marked(page, "section[aria-labelledby=concerned] .words", "en");
    }

    private MessageId says(Trace trace, int sequence, Message payload) {
        var message = mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                sequence,
                DialogueDesk.requestOf(trace),
                content -> content.mergeFrom(payload).setLanguage(LANGUAGE));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return message;
    }

    private static void marked(Document page, String words, String language) {
        assertThat(page.select(words)).as(words).isNotEmpty();
        assertThat(page.select(words)).allMatch(text -> text.attr("lang").equals(language));
    }

    private static TransferEvent event() {
        return new TransferEvent(
                1, "1", TransferKind.SOLD, PartialDate.parse("2021-02-01"), null, null, 400, "", null, "Ventas", 1);
    }
}
