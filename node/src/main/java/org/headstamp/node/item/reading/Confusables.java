package org.headstamp.node.item.reading;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which characters on metal are mistaken for which. Classes and weights are the working set of examiners, not a
 * standard: they rank what a person then looks at.
 */
public final class Confusables {
    private static final double LETTER_CASE = 0.99;
    private static final double OTHER_DIGITS = 0.98;
    private static final double TWIN = 0.98;
    private static final double LOOK_ALIKE = 0.7;
    private static final double LOST = 0.7;

    /** The nearest first: the first class that holds both characters counts. */
    private static final List<Map.Entry<String, Double>> CLASSES = List.of(
            entry("0O", 0.9),
            entry("1IL", 0.9),
            entry("5S", 0.8),
            entry("2Z", 0.8),
            entry("8B", 0.8),
            entry("OQ", 0.8),
            entry("UV", 0.8),
            entry("MN", 0.8),
            entry("6G", 0.7),
            entry("17", 0.7),
            entry("4A", 0.7),
            entry("CG", 0.7),
            entry("0ODQCG", 0.6),
            entry("1IL7TJ", 0.6),
            entry("8B36", 0.6),
            entry("6GB", 0.6),
            entry("9GQ", 0.6),
            entry("UVY", 0.6),
            entry("MNWH", 0.5),
            entry("EF", 0.7),
            entry("PRF", 0.6),
            entry("KXH", 0.5));

    /** What is read, then what stood there before a part of it was lost. */
    private static final List<String> LOSSES = List.of("38", "PB", "FE", "PR", "OQ");

    /** Cyrillic and Greek capitals that look like a Latin one. */
    private static final Map<Integer, Integer> TWINS =
            twins("АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX");

    private static final List<String> LOOK_ALIKES =
            List.of("ИN", "ПN", "ПΠ", "ΠN", "ЛΛ", "ГΓ", "ГR", "ΓR", "ФΦ", "З3", "Ч4", "Б6", "ЯR");

    /** Every pair of capitals above that may be mistaken, since a headstamp is compared at every place. */
    private static final Map<Pair, Likeness> SHAPES = shapes();

    private static final Map<Integer, List<Integer>> OTHERS = others();

    private Confusables() {}

    private record Pair(int read, int stamped) {}

    /** How well a character that was read fits one that may have been stamped. */
    public static Likeness likeness(int read, int stamped) {
        if (read == stamped) {
            return Likeness.SAME;
        }
        int capital = Character.toUpperCase(read);
        int other = Character.toUpperCase(stamped);
        if (capital == other) {
            return new Likeness(Likeness.Kind.LETTER_CASE, LETTER_CASE);
        }
        if (Character.isDigit(read) && Character.digit(read, 10) == Character.digit(stamped, 10)) {
            return new Likeness(Likeness.Kind.DIGIT_OF_ANOTHER_SCRIPT, OTHER_DIGITS);
        }
        return SHAPES.getOrDefault(new Pair(europeanDigit(capital), europeanDigit(other)), Likeness.DIFFERENT);
    }

    private static int europeanDigit(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    /** Every capital or digit that a character may be beside itself, the likeliest first. */
    public static List<Integer> others(int read) {
        return OTHERS.getOrDefault(europeanDigit(Character.toUpperCase(read)), List.of());
    }

    /** The characters among some that a character may be, the likeliest first. */
    public static List<Integer> among(int read, String allowed) {
        return allowed.chars()
                .filter(one -> one != read && likeness(read, one).weight() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer one) -> likeness(read, one).weight())
                        .reversed())
                .toList();
    }

    private static Map<Pair, Likeness> shapes() {
        int[] characters = Stream.of(
                        CLASSES.stream().map(Map.Entry::getKey),
                        LOSSES.stream(),
                        LOOK_ALIKES.stream(),
                        TWINS.entrySet().stream()
                                .map(twin -> Character.toString(twin.getKey()) + Character.toString(twin.getValue())))
                .flatMap(texts -> texts)
                .flatMapToInt(String::codePoints)
                .distinct()
                .toArray();
        var shapes = new HashMap<Pair, Likeness>();
        for (int read : characters) {
            for (int stamped : characters) {
                shapes.put(new Pair(read, stamped), shape(read, stamped));
            }
        }
        return Map.copyOf(shapes);
    }

    private static Map<Integer, List<Integer>> others() {
        return SHAPES.entrySet().stream()
                .filter(shape -> shape.getKey().read != shape.getKey().stamped)
                .filter(shape -> shape.getValue().weight() > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Pair, Likeness> shape) ->
                                shape.getValue().weight())
                        .reversed()
                        .thenComparingInt(shape -> shape.getKey().stamped))
                .collect(groupingBy(shape -> shape.getKey().read, mapping(shape -> shape.getKey().stamped, toList())));
    }

    private static Likeness shape(int read, int stamped) {
        int one = TWINS.getOrDefault(read, read);
        int other = TWINS.getOrDefault(stamped, stamped);
        if (one == other) {
            return new Likeness(Likeness.Kind.SCRIPT_TWIN, TWIN);
        }
        if (contains(LOOK_ALIKES, read, stamped) || contains(LOOK_ALIKES, one, other)) {
            return new Likeness(Likeness.Kind.LOOK_ALIKE, LOOK_ALIKE);
        }
        var confusable = CLASSES.stream()
                .filter(confused ->
                        confused.getKey().indexOf(one) >= 0 && confused.getKey().indexOf(other) >= 0)
                .findFirst();
        if (confusable.isPresent() && confusable.get().getValue() > LOST) {
            return new Likeness(Likeness.Kind.CONFUSABLE, confusable.get().getValue());
        }
        if (LOSSES.stream().anyMatch(loss -> loss.charAt(0) == one && loss.charAt(1) == other)) {
            return new Likeness(Likeness.Kind.PARTIAL_LOSS, LOST);
        }
        return confusable
                .map(found -> new Likeness(Likeness.Kind.CONFUSABLE, found.getValue()))
                .orElse(Likeness.DIFFERENT);
    }

    private static boolean contains(List<String> pairs, int one, int other) {
        return pairs.stream()
                .anyMatch(pair -> (pair.charAt(0) == one && pair.charAt(1) == other)
                        || (pair.charAt(0) == other && pair.charAt(1) == one));
    }

    private static Map<Integer, Integer> twins(String pairs) {
        return Arrays.stream(pairs.split(" "))
                .collect(toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.codePointAt(1)));
    }
}
