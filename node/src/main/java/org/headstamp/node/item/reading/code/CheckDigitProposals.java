package org.headstamp.node.item.reading.code;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.Confusables;
import org.headstamp.node.item.reading.Proposal;

/** What a number with a wrong check digit may have been: the check digit does not tell which digit was misread. */
final class CheckDigitProposals {
    private CheckDigitProposals() {}

    static Stream<Proposal> of(Gs1Element element) {
        var digits = element.value();
        int last = digits.length() - 1;
        int right = CheckDigit.of(digits);
        var corrected = new Proposal(
                new Gs1Element(element.ai(), digits.substring(0, last) + right).toString(),
                "the check digit is " + right + " if all other digits are read right");
        return Stream.concat(
                Stream.of(corrected), IntStream.range(0, last).boxed().flatMap(place -> misread(element, place)));
    }

    private static Stream<Proposal> misread(Gs1Element element, int place) {
        var digits = element.value();
        char read = digits.charAt(place);
        return Confusables.among(read, "0123456789").stream()
                .map(digit -> digits.substring(0, place) + Character.toString(digit) + digits.substring(place + 1))
                .filter(CheckDigit::isRight)
                .map(number -> new Proposal(
                        new Gs1Element(element.ai(), number).toString(),
                        "digit " + (place + 1) + " may be a misread " + number.charAt(place)));
    }
}
