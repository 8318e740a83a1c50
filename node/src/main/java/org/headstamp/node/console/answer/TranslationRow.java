package org.headstamp.node.console.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.FieldNames;
import org.headstamp.node.exchange.Translation;

/** A translation of a text of an answer, as a row of its form. A row without a text says nothing. */
record TranslationRow(Entered form, int index) {
    static final String PREFIX = "translation-";

    private static final String CORRECTION = "correction.";
    private static final Pattern NAMED = Pattern.compile("translations\\[([0-9]{1,3})].*");

    /** Texts of the form, by the name of their field, and where they stand in an answer. */
    private static final Map<String, String> PATHS = paths();

    private static Map<String, String> paths() {
        var paths = new LinkedHashMap<String, String>();
        paths.put(DraftForm.REMARKS, "trace_response.remarks");
        paths.put(DraftForm.DIVERSION_TEXT, "trace_response.point_of_diversion.description");
        paths.put(DraftForm.CORRECTION, CORRECTION + "reason");
        return paths;
    }

    /** The rows of a form, with an empty one to fill in. */
    static List<TranslationRow> of(Entered form) {
        return all(form, 1);
    }

    private static List<TranslationRow> all(Entered form, int more) {
        int filled = (int) IntStream.range(0, Translation.MOST)
                .takeWhile(index -> form.values().containsKey(new TranslationRow(form, index).text()))
                .count();
        boolean hasEmpty = filled > 0 && new TranslationRow(form, filled - 1).isEmpty();
        int last = Math.min(Translation.MOST, filled + (hasEmpty ? 0 : more));
        return IntStream.range(0, last)
                .mapToObj(index -> new TranslationRow(form, index))
                .toList();
    }

    private static List<TranslationRow> filled(Entered form) {
        return all(form, 0).stream().filter(row -> !row.isEmpty()).toList();
    }

    /** What was filled in. */
    static List<Translation> translations(Entered form) {
        return filled(form).stream().map(TranslationRow::translation).toList();
    }

    /** What the exchange says of a translation stands at its row. */
    static InvalidValueException placed(Entered form, InvalidValueException e) {
        var named = NAMED.matcher(e.field());
        var rows = filled(form);
        return named.matches() && Integer.parseInt(named.group(1)) < rows.size()
                ? e.at(rows.get(Integer.parseInt(named.group(1))).text())
                : e;
    }

    /** Fills in what a draft has. */
    static void fill(Map<String, List<String>> values, List<Translation> translations) {
        for (int index = 0; index < translations.size(); index++) {
            var row = new TranslationRow(Entered.nothing(), index);
            var translation = translations.get(index);
            values.put(row.of(), List.of(nameOf(translation.fieldPath())));
            values.put(row.text(), List.of(translation.text()));
            values.put(row.language(), List.of(translation.language()));
            values.put(row.office(), List.of(translation.office()));
            values.put(row.certified(), List.of(translation.certified() ? "yes" : ""));
        }
    }

    public String of() {
        return PREFIX + index + "-of";
    }

    public String text() {
        return PREFIX + index + "-text";
    }

    public String language() {
        return PREFIX + index + "-language";
    }

    public String office() {
        return PREFIX + index + "-office";
    }

    public String certified() {
        return PREFIX + index + "-certified";
    }

    public boolean isEmpty() {
        return form.value(text()).isEmpty();
    }

    /** A text that may be translated. */
    record Choice(String value, String label) {}

    /** The texts of the form, and the one that is translated now where that is another. */
    public List<Choice> choices(Say say) {
        var now = form.value(of());
        var known = Stream.of(
                new Choice(DraftForm.REMARKS, say.text("draft.remarks")),
                new Choice(DraftForm.DIVERSION_TEXT, say.text("draft.diversion-text")),
                new Choice(DraftForm.CORRECTION, say.text("draft.correction")));
        return now.isEmpty() || PATHS.containsKey(now)
                ? known.toList()
                : Stream.concat(known, Stream.of(new Choice(now, FieldNames.ofPath(say, now))))
                        .toList();
    }

    private Translation translation() {
        return new Translation(
                path(),
                Checked.text(language(), form.value(language()), 35),
                form.value(text()),
                Checked.optionalText(office(), form.value(office()), 200),
                form.has(certified(), "yes"));
    }

    /** An answer that puts another one right stands inside a correction. */
    private String path() {
        var path = PATHS.getOrDefault(form.value(of()), form.value(of()));
        boolean corrects = !form.value(DraftForm.CORRECTION).isEmpty();
        return corrects && !path.startsWith(CORRECTION) ? CORRECTION + path : path;
    }

    private static String nameOf(String path) {
        var inAnswer = path.startsWith(CORRECTION + "trace_response.") ? path.substring(CORRECTION.length()) : path;
        return PATHS.entrySet().stream()
                .filter(known -> known.getValue().equals(inAnswer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(path);
    }
}
