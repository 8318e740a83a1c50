package org.headstamp.node.console.letter;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.language.Language;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Withholding;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a record says, field by field, in the order in which the record has it. It reads the components of the
 * record itself, so that nothing that leaves can be missing on a page; what is empty says nothing and is left out.
 */
public final class Facts {
    private static final int IN_ONE_LINE = 8;

    private static final String CORRECTION = "correction.";

    private static final String COUNTRY = "countryOfManufacture";

    private static final Set<String> PATHS = Set.of("fieldPath", "fieldPaths");

    private final Say say;
    private final Map<String, List<Translation>> translations = new HashMap<>();
    private final Set<Translation> placed = new HashSet<>();
    private final List<Fact> found = new ArrayList<>();
    /** What is said again and again in a long record. */
    private final Map<Object, String> said = new HashMap<>();

    private final Map<Class<?>, List<RecordComponent>> components = new HashMap<>();

    private Facts(Say say, List<Translation> beside) {
        this.say = say;
        for (var translation : beside) {
            translations
                    .computeIfAbsent(place(translation.fieldPath()), path -> new ArrayList<>())
                    .add(translation);
        }
    }

    /** What a record says. */
    public static List<Fact> of(Say say, Object record) {
        return of(say, record, List.of());
    }

    /**
     * What a record says, with the translations of its texts beside them.
     *
     * @param beside their paths begin with the kind of the message; those of texts that the record lacks come last
     */
    public static List<Fact> of(Say say, Object record, List<Translation> beside) {
        var facts = new Facts(say, beside);
        facts.add(Place.TOP, record);
        beside.stream()
                .filter(translation -> !facts.placed.contains(translation))
                .forEach(facts::addLoose);
        return List.copyOf(facts.found);
    }

    /** The first words of an item in one line: what was written, and how much there is. */
    public static String line(Say say, Item item) {
        return of(say, item).stream()
                .filter(fact -> !fact.path().equals("reference"))
                .filter(fact -> fact.written() || fact.path().endsWith("quantity"))
                .map(Fact::value)
                .distinct()
                .limit(IN_ONE_LINE)
                .collect(Collectors.joining(" · "));
    }

    /** Where a value stands. */
    private record Place(String path, String label, String component) {
        static final Place TOP = new Place("", "", "");

        Place in(String name, String words) {
            return new Place(
                    path.isEmpty() ? name : path + "." + name, label.isEmpty() ? words : label + " › " + words, name);
        }

        Place nth(int index, String number) {
            return new Place(path + "[" + index + "]", label + " " + number, component);
        }

        Place named(Object value) {
            return new Place(path + "[" + value + "]", label, component);
        }
    }

    private void add(Place at, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Disclosed told -> disclosed(at, told);
            case Withholding held -> withheld(at, held);
            // They stand beside the texts that they translate.
            case Translation beside -> {}
            case Collection<?> values -> all(at, List.copyOf(values));
            case Enum<?> code -> words(at, said.computeIfAbsent(code, same -> say.code(code)));
            case Boolean yes -> words(at, say.text(yes ? "letter.yes" : "letter.no"));
            case Instant time -> words(at, say.time(time));
            case PartialDate date -> words(at, said.computeIfAbsent(date, same -> say.date(date)));
            case LocalDate date -> words(at, say.date(PartialDate.of(date)));
            case MemberState state -> words(at, said.computeIfAbsent(state, same -> say.state(state)));
            case String text -> text(at, text);
            case Integer number -> words(at, number(number));
            case Long number -> words(at, number(number));
            case Double share -> words(at, say.text("letter.percent", Math.round(share * 100)));
            case HeadstampMark.Clock clock ->
                words(in(at, "hour"), say.text("composer.position", Integer.toString(clock.onWatch())));
            case Record record when !isName(record) -> components(at, record);
            default -> fact(at, value.toString(), Fact.Look.CODE);
        }
    }

    private void components(Place at, Record record) {
        var type = record.getClass();
        if (say.language().has(Language.key(type))) {
            words(in(at, "kindOf"), said.computeIfAbsent(type, same -> say.kind(record)));
        }
        for (var component : components.computeIfAbsent(type, same -> List.of(type.getRecordComponents()))) {
            var value = read(component, record);
            if (!isUnknown(component, value)) {
                add(in(at, component.getName()), value);
            }
        }
    }

    private static boolean isUnknown(RecordComponent component, @Nullable Object value) {
        return component.isAnnotationPresent(UnknownIfZero.class)
                && value instanceof Number number
                && number.longValue() == 0;
    }

    private Place in(Place at, String name) {
        return at.in(name, said.computeIfAbsent(name, same -> FieldNames.of(say, name)));
    }

    private String number(long number) {
        return said.computeIfAbsent(number, same -> say.number(number));
    }

    /** Values without parts are told apart by what they are, records by their place. */
    private void all(Place at, List<?> values) {
        for (int index = 0; index < values.size(); index++) {
            var value = values.get(index);
            boolean simple = value instanceof Enum<?> || value instanceof MemberState || value instanceof String;
            add(simple ? at.named(value) : at.nth(index, number(index + 1L)), value);
        }
    }

    private void disclosed(Place at, Disclosed told) {
        var look =
                switch (told) {
                    case Disclosed.Known known -> Fact.Look.WRITTEN;
                    case Disclosed.Unknown unknown -> Fact.Look.WORDS;
                    case Disclosed.Withheld withheld -> Fact.Look.WITHHELD;
                };
        var named = at.component().equals(COUNTRY) ? say.country(told) : say.told(told);
        // A name of ours instead of a code of theirs is in the language of the reader.
        fact(at, named, named.equals(say.told(told)) ? look : Fact.Look.WORDS);
    }

    private void withheld(Place at, Withholding held) {
        var where = FieldNames.ofPath(say, held.fieldPath());
        fact(at, say.text("event.detail", where, say.code(held.ground())), Fact.Look.WITHHELD);
    }

    private void text(Place at, String text) {
        if (PATHS.contains(at.component())) {
            words(at, FieldNames.ofPath(say, text));
        } else if (!text.isBlank()) {
            fact(at, text, Fact.Look.WRITTEN);
        }
    }

    private void words(Place at, String value) {
        fact(at, value, Fact.Look.WORDS);
    }

    private void fact(Place at, String value, Fact.Look look) {
        found.add(new Fact(at.path(), at.label(), value, look, beside(at.path())));
    }

    private List<Translation> beside(String path) {
        return translations.isEmpty()
                ? List.of()
                : Stream.of(path, withoutKind(path))
                        .distinct()
                        .flatMap(place -> translations.getOrDefault(place, List.of()).stream())
                        .filter(placed::add)
                        .toList();
    }

    private void addLoose(Translation translation) {
        found.add(loose(say, translation).with(List.of(translation), List.of()));
    }

    /** The place of a translation of a text that is not shown. */
    static Fact loose(Say say, Translation translation) {
        var label = say.text("letter.translation-of", FieldNames.ofPath(say, translation.fieldPath()));
        var path = "translations[" + translation.fieldPath() + " " + translation.language() + "]";
        return new Fact(path, label, "", Fact.Look.WORDS, List.of());
    }

    /** Where a text stands in its statement: a correction carries the kind of that in its own. */
    static String place(String fieldPath) {
        var path = withoutKind(FieldNames.path(fieldPath));
        return fieldPath.startsWith(CORRECTION) ? withoutKind(path) : path;
    }

    static String withoutKind(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /** Ids and digests are values, though they are records. */
    private static boolean isName(Record record) {
        var name = record.getClass().getSimpleName();
        return name.endsWith("Id") || name.equals("Sha256") || name.equals("RecordKey");
    }

    static @Nullable Object read(RecordComponent component, Record record) {
        var accessor = component.getAccessor();
        // A part of the console may put together a record of its own.
        accessor.setAccessible(true);
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component " + component + " cannot be read", e);
        }
    }
}
