package org.headstamp.node.exchange;

import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * A law that a message rests on.
 *
 * @param reference names regional, bilateral or national law; null for the treaties that have a code of their own
 */
public record LegalBasis(Code code, @Nullable String reference) {
    /** @throws IllegalArgumentException if the code needs a reference and has none */
    public LegalBasis {
        code = Checked.present("code", code);
        if (code.needsReference && (reference == null || reference.isBlank())) {
            throw new IllegalArgumentException("legal basis " + code + " needs the reference of the law");
        }
    }

    /** A treaty that has a code of its own. */
    public static LegalBasis of(Code code) {
        return new LegalBasis(code, null);
    }

    @Override
    public String toString() {
        return reference == null ? code.name() : code + ":" + reference;
    }

    /** Laws that messages rest on. */
    public enum Code {
        /** Firearms Protocol, article 12(4): tracing. */
        FP_12_4(false),
        /** Firearms Protocol, article 12(2): groups, routes, means. */
        FP_12_2(false),
        /** Firearms Protocol, article 7: records. */
        FP_7(false),
        /** UNTOC, article 18: mutual legal assistance. */
        UNTOC_18(false),
        /** UNTOC, article 18(4): without prior request. */
        UNTOC_18_4(false),
        /** UNTOC, article 19: joint investigations. */
        UNTOC_19(false),
        /** UNTOC, article 27: law-enforcement cooperation. */
        UNTOC_27(false),
        /** UNTOC, article 28: exchange of information. */
        UNTOC_28(false),
        /** International Tracing Instrument. */
        ITI_TRACE(false),
        /** Arms Trade Treaty, article 11(3). */
        ATT_11_3(false),
        /** Arms Trade Treaty, article 11(4). */
        ATT_11_4(false),
        /** Arms Trade Treaty, article 7(7). */
        ATT_7_7(false),
        /** Recommendation 14 of CTOC/COP/WG.6/2022/4. */
        WG6_R14(false),
        /** A regional instrument. */
        REGIONAL(true),
        /** A bilateral agreement. */
        BILATERAL(true),
        /** National law. */
        NATIONAL(true);

        private final boolean needsReference;

        Code(boolean needsReference) {
            this.needsReference = needsReference;
        }
    }
}
