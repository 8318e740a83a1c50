package org.headstamp.node.console.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.language.Languages;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FieldLabelsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** A control as HTML has it, or as one of our tags writes it. */
    private static final Pattern CONTROL = Pattern.compile(
            "(?:<(?:input|select|textarea)\\b([^>]*?)|\\{#(?:field|pick|ticks|tick)\\b[^}]*?)name=([\"'])([A-Za-z-]+)\\2");
    /** A field of one item of a seizure. */
    private static final Pattern OF_ITEM = Pattern.compile("row\\.name\\('([A-Za-z-]+)'\\)");
    /** Where the name of a field, or a path into a message, is put into a page. */
    private static final Pattern NAME_SHOWN =
            Pattern.compile("\\{[A-Za-z.]*(?:problem\\.key|[fF]ieldPath|\\.field|\\bpath)}");
    /** What stands before a name that nobody reads: an attribute of an element. */
    private static final Pattern IN_ATTRIBUTE = Pattern.compile("(?s).*<[^<>]*=\"[^\"<>]*");

    @Inject
    Languages languages;

    @Inject
    Federation federation;

    @Test
    void everyFieldOfEveryFormHasWords() throws IOException {
        var nameless = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (var template : templates()) {
            var text = Files.readString(template);
            CONTROL.matcher(text)
                    .results()
                    .filter(control -> !String.valueOf(control.group(1)).contains("hidden"))
                    .forEach(control -> seen.add(control.group(3)));
            OF_ITEM.matcher(text).results().forEach(item -> seen.add("i0-" + item.group(1)));
        }
        seen.removeAll(Set.of("i0-is", "i0-was"));
        seen.stream().filter(name -> said(name).contains(other())).forEach(nameless::add);
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyPathIntoAMessageHasWords() {
        var nameless = new TreeSet<String>();
        var seen = new HashSet<Descriptor>();
        var todo = new ArrayDeque<>(List.of(
                TraceRequest.getDescriptor(),
                TraceResponse.getDescriptor(),
                RefusalNotice.getDescriptor(),
                Correction.getDescriptor()));
        while (!todo.isEmpty()) {
            var type = todo.poll();
            if (!type.getFullName().startsWith("headstamp.") || !seen.add(type)) {
                continue;
            }
            for (var field : type.getFields()) {
                if (FieldLabels.path(say("en"), field.getName()).contains(other())) {
                    nameless.add(field.getFullName());
                }
                if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                    todo.add(field.getMessageType());
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void noTemplateShowsTheNameOfAField() throws IOException {
        var shown = new TreeSet<String>();
        for (var template : templates()) {
            var text = Files.readString(template);
            NAME_SHOWN
                    .matcher(text)
                    .results()
                    .filter(name -> !IN_ATTRIBUTE
                            .matcher(text.substring(0, name.start()))
                            .matches())
                    .forEach(name -> shown.add(template + " " + name.group()));
        }
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "i7-quantity, Item 2 › Quantity",
        "i2-lot-0-scheme, Item 1 › Lot 1 › Scheme",
        "i2-packageLot-scheme, Item 1 › Lot on the package › Scheme",
        "delay-expectedBy, Expected by",
        "acknowledge-localReference, Our number",
        "translated-reason, Translation of Reason",
        "translation-1-text, Translation 2 › Words of the translation",
        "match-0, Item 1 › Matches in our registers",
        "value-LOT_SIZE, Withhold Lot size",
        "diversion, Point of diversion",
        "items[1].ammunition.headstamp, Item 2 › Ammunition › Headstamp",
        "nonsense, another field",
        "i2-nonsense-0, Item 1 › another field 1",
        "value-NONSENSE, Value › another field"
    })
    void aFieldIsCalledByItsWords(String name, String words) {
        assertThat(said(name)).isEqualTo(words);
    }

    @Test
    void itIsCalledSoInTheLanguageOfTheReader() {
        assertThat(FieldLabels.field(say("fr"), form(), "i2-quantity"))
                .startsWith("Objet 1")
                .doesNotContain("Quantity");
    }

    private String said(String name) {
        return FieldLabels.field(say("en"), form(), name);
    }

    /** Items were taken out of it, so that their numbers have gaps. */
    private static Entered form() {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("i2-is", "AMMUNITION");
        form.putSingle("i7-is", "AMMUNITION");
        form.putSingle("i7-quantity", "many");
        return Entered.of(form);
    }

    private String other() {
        return say("en").text("form.other-field");
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Say say(String tag) {
        return new Say(languages.find(tag).orElseThrow(), languages, federation, "/console", true);
    }
}
