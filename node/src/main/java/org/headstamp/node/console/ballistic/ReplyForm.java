package org.headstamp.node.console.ballistic;

import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.ballistic.message.BallisticFinding;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticResult;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Translated;

/** A reply as it was filled in: one result an exhibit, in the order of the lead. Whatever is wrong names its field. */
record ReplyForm(Entered form) {
    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("remarks", "ballistic_reply.remarks"));

    /** @param say of the page, in whose language it is written unless another is named */
    Translated<BallisticReply> reply(Say say) {
        var results = IntStream.range(0, form.all("exhibit").size())
                .filter(row -> !form.value("finding", row).isEmpty())
                .mapToObj(this::result)
                .toList();
        return new Translated<>(
                new BallisticReply(results, form.value("remarks")),
                HeaderFields.translations(form, TEXTS),
                HeaderFields.written(say, form, "language"));
    }

    private BallisticResult result(int row) {
        var ground = form.value("ground", row);
        return new BallisticResult(
                form.value("exhibit", row),
                HeaderFields.code(BallisticFinding.class, "finding", form.value("finding", row)),
                form.value("matchedReference", row),
                ground.isEmpty() ? null : HeaderFields.code(Ground.class, "ground", ground));
    }
}
