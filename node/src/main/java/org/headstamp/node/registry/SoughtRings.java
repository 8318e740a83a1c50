package org.headstamp.node.registry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.item.reading.Orientation;
import org.headstamp.node.item.reading.Skeleton;
import org.headstamp.node.item.reading.Variants;

/**
 * Under which ring skeletons a maker's mark may stand of which something was read. Up to two characters that were not
 * readable are tried out, if no fewer are known.
 */
final class SoughtRings {
    static final int MOST = 4000;

    private static final int LONGEST_MARK = 50;
    private static final int MOST_UNREAD = 2;
    private static final int VARIANTS_IN_PART = 4;

    /** What stands for the characters of a mark, one for each class of Latin letters and digits. */
    private static final List<String> CHARACTERS = "0123456789ACDEFGHJKNPRTVWXY"
            .codePoints()
            .mapToObj(Character::toString)
            .toList();

    private SoughtRings() {}

    /** @param marks in look-up form, read in full or in part */
    static List<String> of(Collection<String> marks) {
        var views = marks.stream()
                .filter(SoughtRings::isReadable)
                .flatMap(mark -> Orientation.views(mark).stream())
                .map(Orientation.View::text)
                .toList();
        var rings = new LinkedHashSet<String>();
        for (var view : views) {
            int share = Math.max(1, MOST / views.size());
            Variants.of(view, MarkText.readInPart(view) ? VARIANTS_IN_PART : share).stream()
                    .flatMap(skeleton -> filled(skeleton, MOST_UNREAD))
                    .map(Skeleton::ring)
                    .limit(share)
                    .forEach(rings::add);
        }
        return rings.stream().limit(MOST).toList();
    }

    /** Whether enough of a mark is known to look for it. */
    static boolean isReadable(String mark) {
        int gaps =
                Math.toIntExact(mark.chars().filter(c -> c == '?' || c == '*').count());
        return mark.length() <= LONGEST_MARK && gaps <= MOST_UNREAD && mark.length() - gaps >= Math.max(1, gaps);
    }

    /** A skeleton with something for each character that was not readable. */
    private static Stream<String> filled(String skeleton, int mayFill) {
        int several = skeleton.indexOf('*');
        if (several >= 0) {
            return Stream.of("?", "??")
                    .map(unread -> skeleton.substring(0, several) + unread + skeleton.substring(several + 1))
                    .flatMap(unread -> filled(unread, mayFill));
        }
        int one = skeleton.indexOf('?');
        if (one < 0) {
            return Stream.of(skeleton);
        }
        return mayFill == 0
                ? Stream.of()
                : CHARACTERS.stream()
                        .map(character -> skeleton.substring(0, one) + character + skeleton.substring(one + 1))
                        .flatMap(filled -> filled(filled, mayFill - 1));
    }
}
