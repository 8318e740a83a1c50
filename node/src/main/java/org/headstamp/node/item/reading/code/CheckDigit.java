package org.headstamp.node.item.reading.code;

/** The check digit of GS1 keys: modulo 10, weights 3 and 1 from the right (GS1 General Specifications, 7.9). */
final class CheckDigit {
    private CheckDigit() {}

    /** The digit that must end this number, whose last digit is taken for the check digit. */
    static int of(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (digits.charAt(i) - '0');
        }
        return Math.floorMod(-sum, 10);
    }

    static boolean isRight(String digits) {
        return of(digits) == digits.charAt(digits.length() - 1) - '0';
    }
}
