package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The consoles in a real browser: the worked example by hand, and every kind of page for everybody, in both directions, on
 * a small screen, without a mouse and without scripts. The crawl comes first: it follows the newest case, which other tests
 * would replace.
 */
@TestMethodOrder(OrderAnnotation.class)
class ConsolesTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String TIMETABLE = "/console/administration/timetable/general";
    /** Who else has the same draft open. */
    private static final String OTHERS = "[data-part^='/console/present/'] [role=status]";

    private static @Nullable Consoles consoles;
    private static @Nullable Seized seized;

    @BeforeAll
    static void openConsoles() throws Exception {
        assumeFalse("off".equals(System.getProperty("headstamp.browser")), "headstamp.browser is off");
        consoles = Consoles.begin(TARGET, NodeProgram.brief(NodeProgram.in(TARGET)), Chromium.installed(), Map.of());
        var cast = consoles.cast();
        new CommonLotScene(cast).play();
        new SilenceScene(cast, consoles.clock()).play();
        var matters = new OpenMattersScene(cast);
        matters.atHome(OpenQuestion.ask(cast).path());
        seized = new SeizureScene(cast).play();
        var asked = new TraceScene(cast).play(seized);
        matters.between(seized, asked, new InvestigationScene(cast).play(seized));
    }

    @AfterAll
    static void closeConsoles() throws Exception {
        if (consoles != null) {
            consoles.close();
        }
    }

    @AfterEach
    void nothingStoodInTheWayOfAnybodyAndNothingWentWrong() {
        assertThat(theConsoles().barriers().take()).as("Barriers").isEmpty();
        assertThat(theConsoles().complaints().take())
                .as("Complaints of browsers")
                .isEmpty();
    }

    @Order(1)
    @Test
    void everyKindOfPageIsReachedByTheOfficesThatNeedItAndReadsInBothDirections() throws Exception {
        var crawl = new Crawl(theConsoles(), ConsolePages.built(), "en");
        for (var office : theConsoles().offices()) {
            var kinds = PageKinds.of(office);
            crawl.of(office, kinds);
            assertThat(crawl.reached(office)).as(office.account()).containsAll(kinds);
        }
        crawl.again("ar");
        assertThat(crawl.wrong()).isEmpty();
    }

    @Order(Integer.MAX_VALUE)
    @Test
    void pagesToWhichFormsLeadWereShownToSomebody() throws Exception {
        var pages = ConsolePages.built();
        assertThat(theConsoles().shown().stream()
                        .map(pages::kind)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                .containsAll(PageKinds.BY_FORMS)
                .doesNotContainAnyElementsOf(PageKinds.ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void pagesToWhichNoLinkLeadsAreForEverybodyToo(String language) throws Exception {
        var unlinked = new Unlinked(theConsoles(), language);
        unlinked.refuseLogIn();
        unlinked.goOnAfterLogIn(theCase());
        unlinked.beginSecondFactor();
        unlinked.fail();
        unlinked.refuseForms(theCase());
        unlinked.chooseFirstPassword();
        unlinked.openAccess();
        unlinked.lookUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theWorkedExampleGoesThroughThePagesOfThreeStates(String language) throws Exception {
        var example = new WorkedExample(new Staff(theConsoles(), language));
        var caseId = example.play();
        assertThat(example.statesOnTheTimeLine(caseId))
                .as("States on the time line")
                .hasSize(3);
        var bundle = example.export(caseId, TARGET.resolve("browser"));
        var verdict = PkiCommand.run(theConsoles().verification().arguments(bundle));
        assertThat(verdict.lines().toList().getLast()).contains("holds");
        assertThat(new Offline(theConsoles(), language).read(bundle)).isEqualTo(language);
        var proved = new Auditing(theConsoles(), language).prove(caseId, TARGET.resolve("browser"));
        assertThat(proved).contains("holds");
    }

    @Test
    void aRegisterIsImportedAndTellsWhatItRefuses() throws Exception {
        var registering = new Registering(new Staff(theConsoles(), "en"));
        var rejects = registering.load(TARGET.resolve("browser"));
        assertThat(Files.readString(rejects)).contains("declared_size", "many");
    }

    @Test
    void whoSavesAnAnswerThatChangedMeanwhileSeesBothVersions() throws Exception {
        var example = new WorkedExample(new Staff(theConsoles(), "en"));
        assertThat(example.meetsAnotherVersion("as our ledger has it", "as the depot reports"))
                .contains("as our ledger has it", "as the depot reports");
    }

    @Test
    void aMatchThatIsPickedAndWordsThatAreTypedAreSavedByThemselves() throws Exception {
        var example = new WorkedExample(new Staff(theConsoles(), "en"));
        assertThat(example.keepsAnswersByItself()).isTrue();
        assertThat(theConsoles().complaints().take()).isEmpty();
    }

    @Test
    void readingAndRecordingNeedNoScripts() throws Exception {
        var plain = new Staff(theConsoles(), "en").withoutScripts();
        try (var officer = plain.at(Office.OFFICER_XA)) {
            officer.open("/console/cases/" + theCase());
            assertThat(officer.page().locator(".timeline > li").count()).isPositive();
            officer.press("a[href^='/console/traces/']");
            assertThat(officer.page().locator("#answer-1").count()).isEqualTo(1);
        }
        assertThat(new Asking(plain).record()).startsWith("XA-");
    }

    @Test
    void anOfficerWorksByTheKeyboardAlone() {
        try (var officer = Desk.free(theConsoles(), Office.OFFICER_XA.state(), "en")) {
            var keyboard = new Keyboard(officer);
            officer.open("/console/log-in");
            keyboard.type(Office.OFFICER_XA.account());
            keyboard.reach("input[name=password]");
            keyboard.type(theConsoles().password());
            keyboard.go("Enter");
            keyboard.reach("nav a[href='/console/cases']");
            keyboard.go("Enter");
            keyboard.reach("main a[href='/console/cases/" + theCase() + "']");
            keyboard.go("Enter");
            keyboard.reach("a[href^='/console/composer?case=']");
            keyboard.go("Enter");
            keyboard.reach("input[name$=clock-0]");
            keyboard.type(StoryRecords.LOT);
            keyboard.reach("button[value^='read:']");
            keyboard.press("Space");
            officer.page().locator(".candidates > li").first().waitFor();
            officer.accepted();
        }
    }

    @Test
    void aPageTellsWhatHappensMeanwhile() throws Exception {
        var cast = theConsoles().cast();
        var fresh = new SeizureScene(cast).play();
        try (var officer = Desk.of(theConsoles(), Office.OFFICER_XA, "en")) {
            var page = officer.open("/console/cases/" + fresh.caseId());
            int before = page.locator(".timeline > li").count();
            page.evaluate("() => { window.neverLeft = true; }");
            OpenQuestion.approve(cast, OpenQuestion.draft(cast, fresh));
            page.waitForFunction("before => document.querySelectorAll('.timeline > li').length > before", before);
            assertThat(page.evaluate("() => window.neverLeft === true")).isEqualTo(true);
        }
    }

    @Test
    void twoWhoWriteOneTimetableSeeEachOther() {
        try (var first = Desk.of(theConsoles(), Office.FOCAL_POINT_XB, "en");
                var second = Desk.of(theConsoles(), Office.SECOND_FOCAL_POINT_XB, "en")) {
            first.open(TIMETABLE);
            assertThat(first.page().locator(OTHERS).count()).isZero();
            second.open(TIMETABLE);
            first.await(OTHERS + ":has-text('" + Office.SECOND_FOCAL_POINT_XB.account() + "')");
            second.await(OTHERS + ":has-text('" + Office.FOCAL_POINT_XB.account() + "')");
            second.open("/console");
            first.awaitEnd(OTHERS);
        }
    }

    @Test
    void whatIsClosedIsPrintedToo() {
        var shown = """
            () => [...document.querySelectorAll("details:not([open]) > :not(summary, form, .acts)")]
              .map(each => each.checkVisibility() && each.getClientRects().length > 0)\
            """;
        try (var officer = Desk.of(theConsoles(), Office.OFFICER_XA, "en")) {
            var page = officer.open("/console/cases/" + theCase());
            assertThat((List<?>) page.evaluate(shown)).isNotEmpty().allMatch(Boolean.FALSE::equals);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((List<?>) page.evaluate(shown)).isNotEmpty().allMatch(Boolean.TRUE::equals);
        }
    }

    private static Consoles theConsoles() {
        if (consoles == null) {
            throw new IllegalStateException("the consoles were not opened");
        }
        return consoles;
    }

    private static String theCase() {
        if (seized == null) {
            throw new IllegalStateException("nothing was seized");
        }
        return seized.caseId();
    }
}
