package org.headstamp.node.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.MessageText;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.TraceWire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TranslationsTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final String PATH = "trace_request.legal_justification";

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    AnsweringReading requests;

    @Inject
    Translations translations;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Inject
    EntityManager database;

    @Test
    void aTranslationTravelsBesideTheOriginal() {
        var french = new Translation(PATH, "fr", "Code pénal de XB", "Translators of XB", true);
        var header = TraceSamples.header(Priority.NORMAL, true).withTranslations(List.of(french));
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        var drafted = traces.open(OFFICER, caseId, TraceSamples.XA, TraceSamples.question(), header);
        var sent = traces.approve(FOCAL_POINT, drafted.id());
        var message = Objects.requireNonNull(sent.request());
        assertThat(translations.of(OFFICER, message).sealed()).containsExactly(french);
        assertThatThrownBy(() -> translations.add(OFFICER, message, spanish()))
                .hasMessage("id names a message of ours, whose translations travel with it");
    }

    @Test
    void aDraftWhoseTranslationFitsNoTextIsRefusedAtOnce() {
        var header = TraceSamples.header(Priority.NORMAL, true)
                .withTranslations(List.of(new Translation("trace_request.remarks", "fr", "texte", "", false)));
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        assertThatThrownBy(() -> traces.open(OFFICER, caseId, TraceSamples.XA, TraceSamples.question(), header))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("translations[0] names trace_request.remarks, which is no text of this message");
    }

    @Test
    void whatArrivesIsReadWithItsTranslations() {
        var caseId = aCase();
        var message = bring(caseId, translation(PATH, "fr", "", false));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        var id = requests.answeringIn(REGISTRAR, caseId).getFirst().id();
        var request = requests.answering(REGISTRAR, id);
        assertThat(request.question()).isEqualTo(TraceSamples.question());
        assertThat(request.header().translations()).containsExactly(new Translation(PATH, "fr", "texte", "", false));
    }

    @Test
    void aTranslationWithoutMeaningIsContested() {
        var caseId = aCase();
        assertThat(mailbox.fate(bring(caseId, translation(PATH, "en", "", false))))
                .isEqualTo("CONFLICTED");
        assertThat(mailbox.sentIn(caseId)).containsExactly("CONFLICT_NOTICE XA");
        assertThat(logged.outcomes(caseId)).contains("CONFLICT node MEANINGLESS_VALUE");
        var other = aCase();
        assertThat(mailbox.fate(bring(other, translation(PATH, "fr", "", true))))
                .isEqualTo("CONFLICTED");
    }

    @Test
    void anOfficeOfOursTranslatesWhatWasReceived() {
        var caseId = aCase();
        var message = bring(caseId, translation(PATH, "fr", "", false));
        var added = translations.add(REGISTRAR, message, spanish());
        var all = translations.of(OFFICER, message);
        assertThat(all.ours()).containsExactly(added);
        assertThat(all.sealed()).extracting(Translation::language).containsExactly("fr");
        assertThat(logged.outcomes(caseId)).contains("RECORDED registrar TRANSLATED");
        assertThat(casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 100).entries())
                .anySatisfy(entry -> assertThat(entry.feature()).isEqualTo("TRANSLATION"));
    }

    @Test
    void aTranslationOfOursNamesItsOfficeAndSaysSomethingNew() {
        var message = bring(aCase(), translation(PATH, "fr", "", false));
        assertThatThrownBy(() -> translations.add(REGISTRAR, message, new Translation(PATH, "es", "texto", "", false)))
                .hasMessage("office must not be empty");
        translations.add(REGISTRAR, message, spanish());
        assertThatThrownBy(() -> translations.add(REGISTRAR, message, spanish()))
                .hasMessage("translation of " + PATH + " into es is there already");
        assertThatThrownBy(() -> translations.add(
                        REGISTRAR, message, new Translation("trace_response.remarks", "es", "texto", "us", false)))
                .hasMessage("translation names trace_response.remarks, which is no text of this message");
    }

    @Test
    void ofTwoOfficesThatTranslateAtTheSameMomentTheLaterIsToldOfTheEarlier() {
        var message = bring(aCase(), translation(PATH, "fr", "", false));
        try (var offices = Executors.newVirtualThreadPerTaskExecutor()) {
            var later = QuarkusTransaction.requiringNew().call(() -> {
                translations.add(REGISTRAR, message, spanish());
                var other = offices.submit(() -> translations.add(
                        OFFICER, message, new Translation(PATH, "es", "Otro texto", "Another office", false)));
                await().until(this::somebodyWaits);
                return other;
            });
            assertThatThrownBy(later::get)
                    .hasCauseInstanceOf(InvalidValueException.class)
                    .hasRootCauseMessage("translation of " + PATH + " into es is there already");
        }
        assertThat(translations.of(REGISTRAR, message).ours())
                .extracting(own -> own.translation().text())
                .containsExactly("Código penal");
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean) database.createNativeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and classid = 20"
                                + " and not granted)",
                        Boolean.class)
                .getSingleResult());
    }

    @Test
    void auditorsReadNoTextsAndStrangersFindNoMessage() {
        var message = bring(aCase(), translation(PATH, "fr", "", false));
        var auditor = new Operator("auditor", Set.of(Role.AUDITOR));
        assertThatThrownBy(() -> translations.of(auditor, message)).isInstanceOf(NotPermittedException.class);
        var unknown = TraceSamples.aMessage();
        assertThatThrownBy(() -> translations.of(OFFICER, unknown)).isInstanceOf(UnknownMessageException.class);
    }

    @Test
    void whoeverReadsTheTextsOfAMessageFirstOpensIt() {
        var caseId = aCase();
        var message = bring(caseId, translation(PATH, "fr", "", false));
        var read = translations.texts(REGISTRAR, message);
        assertThat(read.texts()).extracting(MessageText::fieldPath).contains(PATH);
        assertThat(read.translations().sealed()).hasSize(1);
        translations.of(OFFICER, message);
        assertThat(logged.outcomes(caseId))
                .containsOnlyOnce("OPENED registrar ")
                .doesNotContain("OPENED officer ");
        assertThat(casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 100).entries())
                .anySatisfy(entry -> {
                    assertThat(entry.code()).isEqualTo("OPENED");
                    assertThat(entry.message()).isEqualTo(message);
                });
        assertThat(personalData(caseId))
                .as("nobody knew whether it names persons, and from then on it counts as one that does")
                .containsExactly("registrar", "officer");
    }

    @Test
    void whatWasReadOnThePageOfItsFeatureIsNotOpenedAgain() {
        var caseId = aCase();
        var message = bring(caseId, translation(PATH, "fr", "", false));
        var id = requests.answeringIn(REGISTRAR, caseId).getFirst().id();
        requests.answering(OFFICER, id);
        translations.texts(REGISTRAR, message);
        translations.beside(REGISTRAR, message);
        assertThat(logged.outcomes(caseId)).containsOnlyOnce("OPENED officer ").doesNotContain("OPENED registrar ");
        assertThat(personalData(caseId)).isEmpty();
    }

    @Test
    void whatWasReadWhereItsTranslationsAreIsNotOpenedAgainOnThePageOfItsFeature() {
        var caseId = aCase();
        var message = bring(caseId, translation(PATH, "fr", "", false));
        translations.texts(REGISTRAR, message);
        var id = requests.answeringIn(REGISTRAR, caseId).getFirst().id();
        requests.answering(OFFICER, id);
        requests.answering(REGISTRAR, id);
        assertThat(opened(caseId)).containsExactly("OPENED registrar ");
        assertThat(casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 100).entries())
                .filteredOn(entry -> message.equals(entry.message()))
                .filteredOn(entry -> entry.code().contains("OPENED"))
                .hasSize(1);
    }

    private List<String> opened(CaseId caseId) {
        return logged.outcomes(caseId).stream()
                .filter(line -> line.startsWith("OPENED "))
                .toList();
    }

    @Test
    void eachLookAtTheTextsOfWhatNamesPersonsIsLogged() {
        var caseId = aCase();
        var about = TraceSamples.question();
        var question = TraceWire.toWire(about).toBuilder()
                .addQuestions(org.headstamp.proto.trace.v1.Question.QUESTION_PERSON_CHECK)
                .build();
        var message = mailbox.bring(peer(), caseId, 1, null, carrier -> carrier.setTraceRequest(question));
        requests.answering(
                OFFICER, requests.answeringIn(REGISTRAR, caseId).getFirst().id());
        translations.texts(REGISTRAR, message);
        translations.texts(REGISTRAR, message);
        assertThat(personalData(caseId)).containsExactly("officer", "registrar", "registrar");
    }

    @Test
    void besideAMessageNothingStandsForThoseWhoMayNotReadIt() {
        var message = bring(aCase(), translation(PATH, "fr", "", false));
        assertThat(translations.beside(REGISTRAR, message)).isPresent();
        assertThat(translations.beside(new Operator("auditor", Set.of(Role.AUDITOR)), message))
                .isEmpty();
        assertThat(translations.beside(REGISTRAR, TraceSamples.aMessage())).isEmpty();
    }

    @Test
    void aMessageOfOursHasNoTextsToTranslate() {
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        var drafted = traces.open(
                OFFICER, caseId, TraceSamples.XA, TraceSamples.question(), TraceSamples.header(Priority.NORMAL, true));
        var message =
                Objects.requireNonNull(traces.approve(FOCAL_POINT, drafted.id()).request());
        assertThatThrownBy(() -> translations.texts(OFFICER, message)).isInstanceOf(UnknownMessageException.class);
    }

    private List<String> personalData(CaseId caseId) {
        return logged.outcomes(caseId).stream()
                .filter(line -> line.startsWith("PERSONAL_DATA_READ "))
                .map(line -> line.split(" ", -1)[1])
                .toList();
    }

    private static Translation spanish() {
        return new Translation(PATH, "es", "Código penal", "Translators of XB", false);
    }

    private static org.headstamp.proto.exchange.v1.Translation translation(
            String path, String language, String office, boolean certified) {
        return org.headstamp.proto.exchange.v1.Translation.newBuilder()
                .setFieldPath(path)
                .setLanguage(language)
                .setText("texte")
                .setOffice(office)
                .setCertified(certified)
                .build();
    }

    private MessageId bring(CaseId caseId, org.headstamp.proto.exchange.v1.Translation translation) {
        return mailbox.bring(
                peer(),
                caseId,
                1,
                null,
                message -> message.setTraceRequest(TraceWire.toWire(TraceSamples.question()))
                        .addTranslations(translation));
    }

    private static CaseId aCase() {
        return CaseId.at(peer().state(), Instant.now(), RandomGenerator.getDefault());
    }

    private static TestState peer() {
        return TestFederation.running().state("XA");
    }
}
