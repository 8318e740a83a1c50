package org.headstamp.node.console.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.alert.LotAlertKind;
import org.headstamp.node.alert.LotWarning;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.language.Languages;
import org.headstamp.node.origin.InvestigationState;
import org.headstamp.node.origin.JointState;
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.lot.LotMatchNotice;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.translation.MessageTranslations;
import org.headstamp.node.translation.OwnTranslation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FactsTest {
    private static final List<Class<?>> LEAVING = List.of(
            TraceQuestion.class,
            TraceAnswer.class,
            Refusal.class,
            DialogueContent.class,
            Header.class,
            CorrectionNotice.class,
            JointProposal.class,
            JointState.class,
            InvestigationState.class,
            ConsentQuestion.class,
            ConsentDecision.class,
            DisclosureNotice.class,
            LotWarning.class,
            LotMatchNotice.class,
            BallisticLead.class,
            BallisticReply.class);

    @Inject
    Languages languages;

    @Inject
    Federation federation;

    @Test
    void everyFieldThatCanLeaveHasANameInEveryLanguage() {
        var unnamed = new TreeSet<String>();
        for (var component : components()) {
            languages.all().stream()
                    .filter(language -> !language.has(FieldNames.key(component)))
                    .forEach(language -> unnamed.add(component));
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void whatIsEmptyIsLeftOutAndAllElseIsThere() {
        var facts = Facts.of(say(), TraceSamples.question());
        assertThat(facts)
                .extracting(Fact::path)
                .doesNotHaveDuplicates()
                .contains("questions[EXPORT]", "items[0].reference");
        assertThat(facts).extracting(Fact::value).contains("Penal code of XA, article 1", "QRV21", "120");
        assertThat(facts).extracting(Fact::path).noneMatch(path -> path.contains("crimeCode"));
    }

    @Test
    void whatNobodyKnowsIsNoZeroAndWhatIsZeroIsSaid() {
        var exhibits = List.of(
                BallisticSamples.firedCase("1", "9 mm Luger", ""), BallisticSamples.firedBullet("2", "9 mm Luger"));
        assertThat(Facts.of(say(), BallisticSamples.lead(exhibits.getFirst(), exhibits.getLast())))
                .extracting(Fact::path)
                .contains("exhibits[1].grooves")
                .doesNotContain("exhibits[0].grooves");
        var lot = new LotMark("L-1", LotMark.Scheme.NOT_STATED, LotMark.Carrier.NOT_STATED);
        var warning = new LotWarning(LotAlertKind.STOLEN, lot, "Works", "", "", 0, null, "");
        assertThat(Facts.of(say(), warning)).extracting(Fact::path).doesNotContain("rounds");
        assertThat(Facts.of(say(), new Counted(0, 0))).extracting(Fact::path).containsExactly("quantity");
    }

    @Test
    void aPlaceOnTheCaseHeadIsReadAsOnAWatch() {
        for (int hour : new int[] {0, 7}) {
            assertThat(Facts.of(say(), new HeadstampMark(new HeadstampMark.Clock(hour), "QRV", "", "")))
                    .filteredOn(fact -> fact.path().equals("place.hour"))
                    .extracting(Fact::value)
                    .containsExactly(say().text("composer.position", hour == 0 ? "12" : "7"));
        }
    }

    @Test
    void aCountryThatIsKnownIsNamedAndAnyOtherTextStandsAsItIs() {
        assertThat(country("FR")).extracting(Fact::value, Fact::written).containsExactly(tuple("France", false));
        assertThat(country("QZ")).extracting(Fact::value, Fact::written).containsExactly(tuple("QZ", true));
        assertThat(country("Freedonia"))
                .extracting(Fact::value, Fact::written)
                .containsExactly(tuple("Freedonia", true));
    }

    private List<Fact> country(String text) {
        var told = new Identification("1", new Disclosed.Known(text), null, null, null, null, null, null);
        return Facts.of(say(), told).stream()
                .filter(fact -> fact.path().equals("countryOfManufacture"))
                .toList();
    }

    private record Counted(int quantity, @UnknownIfZero int rounds) {}

    @Test
    void whatIsWithheldSaysOnWhichGround() {
        var facts = Facts.of(say(), TraceSamples.answer(Completeness.PARTIAL));
        assertThat(facts)
                .filteredOn(Fact::withheld)
                .extracting(Fact::value)
                .containsExactly("Transfer › To › Name: " + say().code(Ground.ONGOING_INVESTIGATION));
    }

    @Test
    void translationsStandBesideTheirTextAndNoneIsLost() {
        var beside = new Translation("trace_request.legal_justification", "fr", "Code pénal", "Office", true);
        var loose = new Translation("trace_request.items[7].description", "fr", "Une chose", "", false);
        var facts = Facts.of(say(), TraceSamples.question(), List.of(beside, loose));
        assertThat(facts)
                .filteredOn(fact -> fact.path().equals("legalJustification"))
                .flatExtracting(Fact::translations)
                .containsExactly(beside);
        assertThat(facts.getLast().translations()).containsExactly(loose);
    }

    @Test
    void aDifferenceNamesWhatIsAddedChangedRemovedAndWithheld() {
        var before = List.of(
                fact("a", "1", Fact.Look.WORDS), fact("b", "2", Fact.Look.WORDS), fact("d", "4", Fact.Look.WORDS));
        var after = List.of(
                fact("a", "1", Fact.Look.WORDS),
                fact("b", "3", Fact.Look.WORDS),
                fact("c", "5", Fact.Look.WORDS),
                fact("e", "held", Fact.Look.WITHHELD));
        assertThat(Change.between(before, after))
                .extracting(Change::kind, Change::label)
                .containsExactly(
                        tuple(Change.Kind.CHANGED, "b"),
                        tuple(Change.Kind.ADDED, "c"),
                        tuple(Change.Kind.WITHHELD, "e"),
                        tuple(Change.Kind.REMOVED, "d"));
    }

    @Test
    void aDifferenceOfTranslationsAloneIsOneAndWhereTheirTextStandsIsNone() {
        var text = new Translation("trace_request.remarks", "fr", "Une chose", "", false);
        var same = new Translation("correction.trace_request.remarks", "fr", "Une chose", "", false);
        var other = new Translation("correction.trace_request.remarks", "fr", "Autre chose", "", false);
        var before = List.of(new Fact("a", "a", "1", Fact.Look.WRITTEN, List.of(text)));
        for (var beside : List.of(List.of(other), List.<Translation>of(), List.of(same, other))) {
            var change = Change.between(before, List.of(new Fact("a", "a", "1", Fact.Look.WRITTEN, beside)));
            assertThat(change).extracting(Change::kind).containsExactly(Change.Kind.CHANGED);
        }
        assertThat(Change.between(before, List.of(new Fact("a", "a", "1", Fact.Look.WRITTEN, List.of(same)))))
                .isEmpty();
    }

    @Test
    void translationsOfACorrectionStandBesideTheTextsOfWhatItSaysInstead() {
        var beside = new Translation("correction.trace_request.legal_justification", "fr", "Code pénal", "", false);
        var reason = new Translation("correction.reason", "fr", "une erreur", "", false);
        var facts = Facts.of(
                say(), new QuestionCorrection(null, "a slip", TraceSamples.question()), List.of(beside, reason));
        assertThat(facts)
                .filteredOn(fact -> fact.path().equals("question.legalJustification"))
                .flatExtracting(Fact::translations)
                .containsExactly(beside);
        assertThat(facts)
                .filteredOn(fact -> fact.path().equals("reason"))
                .flatExtracting(Fact::translations)
                .containsExactly(reason);
    }

    @Test
    void translationsOfOursStandBesideTheTextApartFromThoseOfItsSender() {
        var theirs = new Translation("trace_request.legal_justification", "fr", "Code pénal", "Office", true);
        var own = new Translation("trace_request.legal_justification", "es", "Código penal", "Office", true);
        var loose = new Translation("trace_request.items[7].description", "es", "Una cosa", "Office", false);
        var message = TraceSamples.aMessage();
        var ours = List.of(
                new OwnTranslation(new UUID(0, 1), message, own, "officer", TraceSamples.NOON),
                new OwnTranslation(new UUID(0, 2), message, loose, "officer", TraceSamples.NOON));
        var all = new MessageTranslations(List.of(theirs), ours);
        for (var shown : List.of(List.of(theirs), List.<Translation>of())) {
            var facts = FactTranslations.beside(say(), Facts.of(say(), TraceSamples.question(), shown), all);
            assertThat(facts)
                    .filteredOn(fact -> fact.path().equals("legalJustification"))
                    .extracting(Fact::translations, Fact::ours)
                    .containsExactly(tuple(List.of(theirs), List.of(own)));
            assertThat(facts.getLast().ours()).containsExactly(loose);
            assertThat(facts).flatExtracting(Fact::translations).containsExactly(theirs);
        }
    }

    @Test
    void aTranslationOfAValueThatWasGivenStandsBesideIt() {
        var own = new Translation("information_reply.fields[0].value.known", "es", "en una casa", "Office", false);
        var given = new InformationReply.GivenField("items[0].description", new Disclosed.Known("in a house"));
        var facts = Facts.of(say(), new InformationReply(List.of(given), List.of(), ""), List.of(own));
        assertThat(facts)
                .filteredOn(fact -> fact.path().equals("fields[0].value"))
                .flatExtracting(Fact::translations)
                .containsExactly(own);
    }

    private static Fact fact(String path, String value, Fact.Look look) {
        return new Fact(path, path, value, look, List.of());
    }

    private Say say() {
        return new Say(languages.find("en").orElseThrow(), languages, federation, "/console", true);
    }

    /** Names of all components of all records that can leave, as the reader of facts walks them. */
    private static Collection<String> components() {
        var names = new TreeSet<String>();
        var seen = new HashSet<Class<?>>();
        var todo = new ArrayDeque<Class<?>>(LEAVING);
        while (!todo.isEmpty()) {
            var type = todo.pop();
            if (!seen.add(type) || Translation.class.equals(type)) {
                continue;
            }
            if (type.isSealed()) {
                todo.addAll(Arrays.asList(type.getPermittedSubclasses()));
            }
            if (type.isRecord() && isWalked(type)) {
                for (var component : type.getRecordComponents()) {
                    if (!component.getName().equals("translations")) {
                        names.add(component.getName());
                    }
                    classes(component.getGenericType(), todo);
                }
            }
        }
        return names;
    }

    private static boolean isWalked(Class<?> type) {
        var name = type.getSimpleName();
        boolean value =
                List.of("PartialDate", "MemberState", "Sha256", "RecordKey").contains(name);
        boolean told = type.getEnclosingClass() != null
                && type.getEnclosingClass().getSimpleName().equals("Disclosed");
        return !value && !told && !name.endsWith("Id") && !name.equals("Withholding");
    }

    private static void classes(Type type, Collection<Class<?>> into) {
        if (type instanceof Class<?> found && found.getName().startsWith("org.headstamp")) {
            into.add(found);
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> classes(argument, into));
        }
    }
}
