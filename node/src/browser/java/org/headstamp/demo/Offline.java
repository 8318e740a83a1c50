package org.headstamp.demo;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipFile;

/** The page of a bundle, as somebody reads it who has nothing but the file. */
record Offline(Consoles consoles, String language) {
    private static final int PHONE = 360;

    /** Returns the language that it says it is in. */
    String read(Path bundle) throws IOException {
        try (var context = consoles.context(true)) {
            var page = context.newPage();
            page.route("**/*", Route::abort);
            page.setContent(caseIn(bundle));
            consoles.barriers().look(page, language + " case.html");
            page.setViewportSize(PHONE, Consoles.HEIGHT);
            consoles.barriers().look(page, language + " case.html at " + PHONE + " pixels");
            var beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            StepFailedException.unless(
                    ((Number) beyond).intValue() <= 0, "case.html reaches " + beyond + " pixels beyond " + PHONE);
            return String.valueOf(page.locator("html").getAttribute("lang"));
        }
    }

    private static String caseIn(Path bundle) throws IOException {
        try (var zip = new ZipFile(bundle.toFile());
                var page = zip.getInputStream(Objects.requireNonNull(zip.getEntry("case.html")))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
