package org.headstamp.node.console.letter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.exchange.Translation;

/**
 * One value of a record in words.
 *
 * @param path where it stands, such as {@code items[0].description}; unique in its record
 * @param label the same in words
 * @param look what kind of text the value is
 * @param translations that travel beside the value
 * @param ours translations that offices of this State made of it, and that never leave it
 */
public record Fact(
        String path, String label, String value, Look look, List<Translation> translations, List<Translation> ours)
        implements Weighed {
    /** Bytes of what stands around a value, and around a translation. */
    private static final long AROUND = 130;

    private static final long AROUND_TRANSLATION = 300;

    public Fact {
        translations = List.copyOf(translations);
        ours = List.copyOf(ours);
    }

    Fact(String path, String label, String value, Look look, List<Translation> translations) {
        this(path, label, value, look, translations, List.of());
    }

    /** The same with more translations beside it. */
    Fact with(List<Translation> sealed, List<Translation> own) {
        return new Fact(
                path,
                label,
                value,
                look,
                Stream.concat(translations.stream(), sealed.stream()).toList(),
                Stream.concat(ours.stream(), own.stream()).toList());
    }

    @Override
    public long weight() {
        return AROUND + Weight.of(label, value) + weight(translations) + weight(ours);
    }

    private static long weight(List<Translation> beside) {
        return beside.stream()
                .mapToLong(each -> AROUND_TRANSLATION + Weight.of(each.text(), each.office()))
                .sum();
    }

    /** What kind of text a value is. */
    enum Look {
        WORDS,
        /** Written by a person, in any language. */
        WRITTEN,
        /** An id or a digest. */
        CODE,
        WITHHELD
    }

    /** Whether another one has the same value and the same translations, wherever it stands. */
    boolean saysTheSame(Fact other) {
        return value.equals(other.value) && told().equals(other.told());
    }

    private Set<Told> told() {
        return translations.stream().map(Told::of).collect(Collectors.toSet());
    }

    /** A translation without the place of its text. */
    private record Told(String language, String text, String office, boolean certified) {
        static Told of(Translation beside) {
            return new Told(beside.language(), beside.text(), beside.office(), beside.certified());
        }
    }

    public boolean written() {
        return look == Look.WRITTEN;
    }

    public boolean code() {
        return look == Look.CODE;
    }

    public boolean withheld() {
        return look == Look.WITHHELD;
    }
}
