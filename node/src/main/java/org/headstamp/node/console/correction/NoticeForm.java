package org.headstamp.node.console.correction;

import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.seizure.ItemForm;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;

/** The form of a notification that is put right. */
final class NoticeForm {
    private static final double PER_CENT = 100;

    private NoticeForm() {}

    static Entered filled(OriginNotice notice) {
        var form = Entered.nothing()
                .with("basis", QuestionForm.names(notice.basis()))
                .with("confidence", percent(notice))
                .with("invites", notice.invitesParallelInvestigation() ? "yes" : "")
                .with("date", notice.found().toString())
                .with("country", notice.country().alpha2())
                .with("summary", notice.summary());
        return ItemForm.filled(form, notice.items());
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static OriginNotice read(Entered form, OriginNotice said) {
        return new OriginNotice(
                ItemForm.items(form, said.items()),
                QuestionForm.inOrder(said.basis(), HeaderFields.codes(form, OriginBasis.class, "basis")),
                form.value("confidence").equals(percent(said)) ? said.confidence() : confidence(form),
                form.has("invites", "yes"),
                date(form),
                country(form),
                form.value("summary"));
    }

    private static String percent(OriginNotice notice) {
        return Long.toString(Math.round(notice.confidence() * PER_CENT));
    }

    private static double confidence(Entered form) {
        if (!form.value("confidence").matches("[0-9]{1,3}")) {
            throw new InvalidValueException("confidence", "must be a number from {0} to {1}", 0, 100);
        }
        return Integer.parseInt(form.value("confidence")) / PER_CENT;
    }

    private static PartialDate date(Entered form) {
        return PartialDate.parse(form.value("date"));
    }

    private static MemberState country(Entered form) {
        try {
            return new MemberState(form.value("country"));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("country", "must be two capital letters of ISO 3166-1").because(e);
        }
    }
}
