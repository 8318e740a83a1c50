package org.headstamp.node.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.EvidenceKind;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.exchange.RejectionCode;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.Beginning;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.Use;
import org.headstamp.pki.VerificationException;
import org.junit.jupiter.api.Test;

/** Whatever the sources write into the log as a result or a subject has words in every language. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AuditWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/headstamp/node");

    /** Pages and REST write nothing into the log; the rest of these has codes of other kinds. */
    private static final List<String> ELSEWHERE = List.of("console", "api", "item", "language", "transport", "picture");

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9_]{2,}/?)\"");

    /** Literals in capitals that are no results: features of the time line, and whatever else. */
    private static final Set<String> NO_RESULTS = words("""
        ABCDEFGHIJKLMNOPQRSTUVWXYZ234567 AES ALERT ALL APPROVAL BALLISTIC CASE EXCHANGE EVIDENCE HANDLED
        HEADSTAMP_PASSPHRASE INQUIRY LOT OPENING OPTIONAL ORIGIN OUT OWN_CAVEAT POLICY RELEASE SEIZURE TASK TELL TRACE
        TRANSLATION EVENTS SET PASSED PAUSED RESUMED PT10M PT12H PT1H PT1M PT24H PT2H PT2M PT30M PT5M REJECTED CONFLICT_REASON_
        REJECTION_CODE_\
        """);

    private static final List<String> CLOCKS = names(DeadlineKind.class).stream()
            .flatMap(kind -> Stream.of("SET", "REMINDED_1", "PASSED", "PAUSED", "RESUMED", "MET", "DROPPED", "REPLACED")
                    .map(what -> kind + "_" + what))
            .toList();

    /** What follows after the beginnings that the sources put codes together from, as far as results do. */
    private static final Map<String, List<String>> BEGUN = Map.ofEntries(
            Map.entry("DEADLINE_", CLOCKS),
            Map.entry(
                    "EVIDENCE_",
                    names(EvidenceKind.class).stream()
                            .flatMap(kind -> Stream.of(kind + "_ISSUED", kind + "_RECEIVED"))
                            .toList()),
            Map.entry("EVENTS_", List.of("0", "12")),
            Map.entry("HITS_", List.of("0", "12")),
            Map.entry("FOUND_", List.of("1", "20_OR_MORE")),
            Map.entry("TIMETABLE_VERSION_", List.of("3")),
            Map.entry("LOTS_NAMED_", List.of("2")),
            Map.entry("GRANTED_", List.of("COARSE", "FINDINGS")),
            Map.entry("NOTICES_", List.of("OFF", "AT_ONCE", "DAILY")),
            Map.entry("LOT_ALERT_", List.of("STOLEN", "LOST", "OVERSIZED", "LIFTED")),
            Map.entry("INQUIRY_ANSWERED_BY_", List.of("XC")),
            Map.entry("INVESTIGATION_", List.of("ACTIVE", "NOT_OPENED")),
            Map.entry("OWN_WORDS_KEPT_", List.of("EXPORT_COURT", "STATISTICS", "LICENSING")),
            Map.entry("CONSENT_REFUSED_", List.of("ONGOING_INVESTIGATION")),
            Map.entry("CONSENT_REQUESTED_", List.of("ONWARD_TRACE", "COURT")),
            Map.entry("CONSENT_REQUEST_DRAFTED_", List.of("ONWARD_TRACE", "COURT")),
            Map.entry("SESSION_BEGUN/", names(Beginning.class)));

    /** Beginnings of codes that stand on time lines alone, which {@code EventWordsTest} looks after. */
    private static final Set<String> TIME_LINE = words("""
        ACKNOWLEDGED_ ANSWERED_ CLOSED_ CONFLICT_ CONSENT_REMINDER_ CONTESTED_ EXPORT_ FOLLOWS_ON_ANSWER_OF_ GOES_ON_TO_
        JOINT_REPLY_DRAFTED_ JOINT_REPLY_RECEIVED_ JOINT_REPLY_SENT_ LOT_ALERT_IS_ LOT_ALERT_MATCHES_
        LOT_ALERT_RECEIVED_ MUTUAL_LEGAL_ASSISTANCE_ ONWARD_TRACE_ OVERDUE_ REFUSED_ REJECTED_ REMINDED_ REMINDER_
        REPLY_ REPLY_DRAFTED_ REPLY_REMINDER_ UPDATE_DRAFTED_ UPDATE_RECEIVED_ UPDATE_SENT_\
        """);

    /** Everything that makes an entry. One more file here means that its results are to be looked at. */
    private static final Set<String> WRITERS = words("""
        AccountJournal AlertJournal Approvals AssistanceDrafts AttachmentJournal BallisticJournal CaseExport CaseJournal Contests Custody
        DeadlineJournal Drafts EvidenceStore EvidenceTasks ExerciseJumps InquiryJournal LogInRefusals MatchJournal
        NoticeJournal OnwardJournal OriginJournal Outbox ParkedMessages PolicyJournal Refusals RegistryImport RegistryReader
        RegistrySearch ReleaseGate ReleaseJournal SeizureJournal SentBackDrafts Settlements TaskList Timetables
        TraceJournal TranslationJournal TriageJournal TrustStore WitnessStore\
        """);

    private static final Pattern SUBJECT = Pattern.compile(
            "(?:[sS]ubject\\(\\s*|(?:SUBJECT|KIND|REPLY|LEAD|RECEIVED_LEAD|NOTIFICATION|INVESTIGATION|UPDATE|JOINT|CORRECTION|TRUST_LIST|A[A-Z]+ING\\()"
                    + " *=? *)\"([a-z]+(?:-[a-z]+)*)\"");

    @Inject
    Languages languages;

    @Inject
    Federation federation;

    @Test
    void whoIsNoAccountHasWordsInEveryLanguage() {
        for (var language : languages.all()) {
            var words = new AuditWords(new Say(language, languages, federation, "/", false));
            assertThat(List.of("node", "policy", "policy 0192", "unknown"))
                    .as(language.tag())
                    .allSatisfy(actor -> assertThat(words.actor(actor)).isPresent());
            assertThat(words.actor("officer")).isEmpty();
        }
    }

    @Test
    void everyResultHasWords() throws IOException {
        assertWords(
                Stream.of(literals(), begun(), enumerated(), states(), others())
                        .flatMap(codes -> codes)
                        .collect(Collectors.toCollection(TreeSet::new)),
                (words, code) -> words.outcome(event(code)).orElse(""));
    }

    @Test
    void everySubjectHasWords() throws IOException {
        var subjects = new TreeSet<String>();
        for (var file : sources()) {
            SUBJECT.matcher(Files.readString(file)).results().forEach(found -> subjects.add(found.group(1)));
        }
        subjects.remove("sub");
        assertThat(subjects).contains("account", "trace", "answering-trace", "evidence", "use", "photograph");
        assertWords(subjects, (words, kind) -> words.subject(kind + "/1").orElse(""));
    }

    @Test
    void everyLawHasWords() {
        assertWords(
                names(LegalBasis.Code.class),
                (words, law) -> words.law(law + ":about it").orElse(""));
        assertThat(english().law("NO_SUCH_LAW")).isEmpty();
    }

    @Test
    void everyWriterOfTheLogIsKnown() throws IOException {
        var writers = new TreeSet<String>();
        for (var file : sources()) {
            if (Files.readString(file).contains("AuditEvent.of(")) {
                writers.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        writers.remove("AuditEvent");
        assertThat(writers).isEqualTo(WRITERS);
    }

    @Test
    void aResultSaysWhatItsPartsSay() {
        assertThat(said("BAD_PASSWORD/3")).isEqualTo("Wrong password: number of times 3");
        assertThat(said("SESSION_BEGUN/TOTP")).startsWith("Session begun: ");
        assertThat(said("CHANGED/FOCAL_POINT+REGISTRAR")).isEqualTo("Account changed: Focal point, Registrar");
        assertThat(said("FOUND_20_OR_MORE")).isEqualTo("Records that it may be: 20 or more");
        assertThat(said("DEADLINE_ANSWER_REMINDED_2")).isEqualTo("Time limit “Answer to a request”: reminder 2");
        assertThat(said("SECOND_PERSON")).isEqualTo("By a second person");
        assertThat(said("SOMETHING_ELSE")).isEmpty();
    }

    @Test
    void whatAResultMeansGoesByTheEntryToo() {
        var english = english();
        var closed = AuditEvent.of(AuditKind.CONFLICT, "node").outcome("CLOSED");
        var closing = AuditEvent.of(AuditKind.STATE_CHANGED, "officer")
                .subject("case", "XB-1")
                .outcome("CLOSED");
        assertThat(english.outcome(closed)).isNotEqualTo(english.outcome(closing));
        var opened = AuditEvent.of(AuditKind.STATE_CHANGED, "investigator")
                .subject("parallel-investigation", "1")
                .outcome("OPENED");
        assertThat(english.outcome(opened))
                .hasValueSatisfying(words -> assertThat(words).doesNotContain("Message"));
    }

    private Stream<String> literals() throws IOException {
        var codes = new TreeSet<String>();
        for (var file : sources()) {
            if (!file.toString().endsWith("Wire.java")) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        var beginnings = codes.stream().filter(code -> code.matches(".*[_/]")).collect(Collectors.toSet());
        beginnings.removeAll(NO_RESULTS);
        beginnings.removeAll(TIME_LINE);
        assertThat(beginnings).as("beginnings of codes").isEqualTo(BEGUN.keySet());
        codes.removeIf(code -> code.matches(".*[_/]") || NO_RESULTS.contains(code));
        return codes.stream();
    }

    private static Stream<String> others() {
        return Stream.of(
                "BAD_PASSWORD/3",
                "CHANGED/FOCAL_POINT+REGISTRAR",
                "CHANGE_ASKED/OFFICER",
                "IMPORTED rows=3 imported=2 unchanged=1 rejected=0");
    }

    private static Stream<String> begun() {
        return BEGUN.entrySet().stream()
                .flatMap(begun -> begun.getValue().stream().map(rest -> begun.getKey() + rest));
    }

    private static Stream<String> enumerated() {
        return Stream.of(
                        ApprovalRule.class,
                        PayloadKind.class,
                        RejectionCode.class,
                        ConflictReason.class,
                        Purpose.class,
                        Use.ExportPurpose.class,
                        VerificationException.Reason.class,
                        named("identity.LogIn$Reason"),
                        named("policy.PolicyRules$Kind"))
                .flatMap(type -> names(type).stream());
    }

    /** The log names states by their types. */
    private static Stream<String> states() {
        var found = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.headstamp.node")
                        .stream()
                        .filter(type -> !type.getPackageName().contains("console"))
                        .filter(type -> type.getAllRawInterfaces().stream()
                                .anyMatch(above -> above.getSimpleName().matches("[A-Z].*State|Dispatch")))
                        .filter(type -> !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(found).contains("Sent", "Drafted", "Conflicted", "Identified", "Proposed");
        return found.stream();
    }

    private void assertWords(Collection<String> codes, BiFunction<AuditWords, String, String> words) {
        var without = new ArrayList<String>();
        for (var language : languages.all()) {
            var said = new AuditWords(new Say(language, languages, federation, "", false));
            for (var code : codes) {
                var text = words.apply(said, code);
                if (text.isEmpty() || text.contains("_") || isEnglish(language.tag(), text)) {
                    without.add(language.tag() + " " + code + ": " + text);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    /** Where the script is another one, words of English would stand out. */
    private static boolean isEnglish(String tag, String text) {
        return Set.of("ar", "ru", "zh").contains(tag)
                && Pattern.compile("[a-z]{4,}").matcher(text).find();
    }

    private static AuditEvent event(String code) {
        return AuditEvent.of(AuditKind.STATE_CHANGED, AuditEvent.NODE).outcome(code);
    }

    private String said(String code) {
        return english().outcome(event(code)).orElse("");
    }

    private AuditWords english() {
        return new AuditWords(new Say(languages.find("en").orElseThrow(), languages, federation, "", false));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ELSEWHERE.stream().noneMatch(folder -> file.startsWith(SOURCES.resolve(folder))))
                    .toList();
        }
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName("org.headstamp.node." + type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
