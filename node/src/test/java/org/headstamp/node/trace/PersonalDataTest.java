package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PersonalDataTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator AUDITOR = new Operator("auditor", Set.of(Role.AUDITOR));
    private static final String READ = "PERSONAL_DATA_READ officer INVESTIGATION";

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    AnsweringReading requests;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void everyReadingOfAPurchaserIsLogged() {
        var sent = answered(holder(PartyRole.PERSON, new Disclosed.Known("A purchaser")));
        reading.answers(OFFICER, sent.id());
        reading.answers(OFFICER, sent.id());
        assertThat(logged.outcomes(sent.caseId())).filteredOn(READ::equals).hasSize(2);
    }

    @Test
    void aNameWithoutARoleMayBeAPersons() {
        var sent = answered(holder(null, new Disclosed.Known("Somebody")));
        reading.answers(OFFICER, sent.id());
        assertThat(logged.outcomes(sent.caseId())).contains(READ);
    }

    @Test
    void aDealerOrAPersonWhoseNameIsNotToldIsNoPersonalData() {
        var dealer = answered(holder(PartyRole.DEALER, new Disclosed.Known("A shop")));
        var unknown = answered(holder(PartyRole.PERSON, new Disclosed.Unknown()));
        for (var sent : List.of(dealer, unknown)) {
            reading.answers(OFFICER, sent.id());
            assertThat(logged.outcomes(sent.caseId())).doesNotContain(READ);
        }
    }

    @Test
    void aQuestionAboutAPersonIsPersonalDataOnBothSides() {
        var own = drafted(asksAboutAPerson());
        reading.asked(OFFICER, own.id());
        assertThat(logged.outcomes(own.caseId())).contains(READ);

        var peer = TestFederation.running().state("XA");
        var caseId = CaseId.at(peer.state(), Instant.now(), RandomGenerator.getDefault());
        mailbox.bring(peer, caseId, 1, null, message -> message.setTraceRequest(TraceWire.toWire(asksAboutAPerson())));
        var id = requests.answeringIn(AUDITOR, caseId).getFirst().id();
        assertThat(logged.outcomes(caseId)).noneMatch(line -> line.startsWith("PERSONAL_DATA_READ"));
        requests.answering(OFFICER, id);
        assertThat(logged.outcomes(caseId)).contains(READ);
    }

    @Test
    void auditorsNeverGetTheValues() {
        var sent = answered(holder(PartyRole.PERSON, new Disclosed.Known("A purchaser")));
        assertThatThrownBy(() -> reading.answers(AUDITOR, sent.id())).isInstanceOf(NotPermittedException.class);
    }

    private static PartyDisclosure holder(@Nullable PartyRole role, Disclosed name) {
        return new PartyDisclosure(role, name, null);
    }

    private static TraceQuestion asksAboutAPerson() {
        var question = TraceSamples.question();
        return new TraceQuestion(
                question.authority(),
                question.illicitBasis(),
                question.legalJustification(),
                question.circumstances(),
                List.of(Question.PERSON_CHECK),
                question.alreadyAsked(),
                question.consentToOnwardTrace(),
                question.items());
    }

    private Trace drafted(TraceQuestion question) {
        var caseId = casefiles.open(OFFICER, "a rifle", "border unit").id();
        return traces.open(OFFICER, caseId, TraceSamples.XA, question, TraceSamples.header(Priority.NORMAL, true));
    }

    private Trace answered(PartyDisclosure lastHolder) {
        var sent = traces.approve(FOCAL_POINT, drafted(TraceSamples.question()).id());
        var plain = TraceSamples.answer(Completeness.FULL);
        var answer = new TraceAnswer(
                plain.outcome(),
                plain.completeness(),
                plain.recordsSearched(),
                plain.identifications(),
                plain.transferHistory(),
                lastHolder,
                plain.pointOfDiversion(),
                plain.timeToCrimeDays(),
                plain.onwardStates(),
                plain.caveats(),
                plain.withheld(),
                plain.remarks());
        mailbox.bring(
                TestFederation.running().state("XA"),
                sent.caseId(),
                1,
                Objects.requireNonNull(sent.request()),
                message -> message.setTraceResponse(TraceWire.toWire(answer)));
        return sent;
    }
}
