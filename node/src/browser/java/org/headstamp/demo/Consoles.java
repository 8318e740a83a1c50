package org.headstamp.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The consoles of three States in one browser: real nodes with a database each, and small registers. */
final class Consoles implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 900;

    private static final long SEED = 14;
    private static final int LOTS = 2_000;
    private static final long TRANSFERS = 10_000;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Workplace workplace;
    private final Founding.Founded founded;
    private final Cast cast;
    private final Chromium chromium;
    private final ExerciseClock clock;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Complaints complaints = new Complaints();
    private final Barriers barriers = new Barriers();

    private Consoles(Workplace workplace, Founding.Founded founded, Cast cast, Chromium chromium, ExerciseClock clock) {
        this.workplace = workplace;
        this.founded = founded;
        this.cast = cast;
        this.chromium = chromium;
        this.clock = clock;
    }

    /**
     * Founds the federation in {@code browser} of the build folder of the node, and starts all.
     *
     * @param program of every node
     * @param browser its program
     * @param more settings of every node beside the usual ones
     */
    static Consoles begin(Path target, NodeProgram program, Path browser, Map<String, String> more) throws Exception {
        var workplace = Workplace.open(target.resolve("browser"));
        var directory = workplace.directory();
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var narrator = Narrator.to(directory.resolve("founding.log"), silence, InstantSource.system());
        var clock = new ExerciseClock(directory.resolve("clock"), InstantSource.system());
        var settings = new HashMap<>(more);
        settings.put("headstamp.training.clock-file", clock.file().toString());
        var founded = new Founding(workplace, program, narrator).found(settings);
        var consoles =
                new Consoles(workplace, founded, founded.cast(narrator, directory), Chromium.start(browser), clock);
        try {
            consoles.open();
        } catch (Exception e) {
            consoles.close();
            throw e;
        }
        return consoles;
    }

    private void open() throws Exception {
        founded.nodes().begin();
        var borealia = RegisterGenerator.write(workplace.directory().resolve("registers-xb"), SEED, LOTS, TRANSFERS);
        var corvania = StoryRecords.writeCorvania(workplace.directory().resolve("registers-xc"));
        founded.nodes().awaitReady();
        var unused = RegisterScene.load(cast.office(Office.REGISTRAR_XB), borealia);
        var unusedToo = RegisterScene.load(cast.office(Office.REGISTRAR_XC), corvania);
    }

    Cast cast() {
        return cast;
    }

    Chromium chromium() {
        return chromium;
    }

    /** How an outsider verifies a case of this federation. */
    OfflineVerification verification() {
        return new OfflineVerification(cast.directory().resolve("trust-list.bin"), founded.firstKeys());
    }

    String password() {
        return founded.password();
    }

    StateSite site(String state) {
        return cast.site(state);
    }

    /** By which all nodes go. */
    ExerciseClock clock() {
        return clock;
    }

    /** Addresses of all pages that were opened so far, without their sites. */
    Set<String> shown() {
        return Set.copyOf(shown);
    }

    Complaints complaints() {
        return complaints;
    }

    Barriers barriers() {
        return barriers;
    }

    /**
     * A new window without cookies.
     *
     * @param scripts whether it runs those of pages
     */
    BrowserContext context(boolean scripts) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        complaints.follow(context);
        context.onResponse(this::note);
        return context;
    }

    private void note(Response response) {
        var request = response.request();
        if (request.isNavigationRequest() && request.method().equals("GET") && response.status() == 200) {
            shown.add(URI.create(response.url()).getPath());
        }
    }

    /** Where a picture of a page is kept. */
    Path picture(String name) throws IOException {
        var folder = workplace.directory().resolve("pictures");
        Files.createDirectories(folder);
        return folder.resolve(name + ".png");
    }

    List<Office> offices() {
        return List.of(
                Office.OFFICER_XA,
                Office.FOCAL_POINT_XA,
                Office.AUDITOR_XA,
                Office.REGISTRAR_XB,
                Office.FOCAL_POINT_XB,
                Office.INVESTIGATOR_XB,
                Office.DEALER_XB,
                Office.OFFICER_XC,
                Office.REGISTRAR_XC,
                Office.FOCAL_POINT_XC);
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        founded.nodes().close();
        cast.narrator().close();
        workplace.close();
    }
}
