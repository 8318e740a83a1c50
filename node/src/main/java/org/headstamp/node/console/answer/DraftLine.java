package org.headstamp.node.console.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.console.letter.FieldNames;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.composing.AnswerProposal;

/** One decision about an answer, as two people made it. */
record DraftLine(String name, String theirs, String ours) {
    public boolean differs() {
        return !theirs.equals(ours);
    }

    /** Every decision that one of the two drafts has. */
    static List<DraftLine> of(Say say, List<Item> items, AnswerProposal theirs, AnswerProposal ours) {
        var lines = new ArrayList<DraftLine>();
        for (var item : items) {
            lines.add(new DraftLine(
                    say.text("answer.item", item.reference()),
                    match(theirs, item.reference()),
                    match(ours, item.reference())));
        }
        lines.add(line(say.text("draft.outcome"), theirs, ours, draft -> outcome(say, draft)));
        lines.add(line(say.text("draft.withheld"), theirs, ours, draft -> withheld(say, draft)));
        lines.add(line(say.text("draft.trade"), theirs, ours, draft -> trade(say, draft)));
        lines.add(line(say.text("draft.diversion"), theirs, ours, draft -> diversion(say, draft)));
        lines.add(line(say.text("draft.remarks"), theirs, ours, AnswerProposal::remarks));
        lines.add(line(
                say.text("draft.correction"),
                theirs,
                ours,
                draft -> draft.correction() == null ? "" : draft.correction()));
        lines.add(line(say.text("letter.handling"), theirs, ours, draft -> handling(say, draft)));
        lines.add(line(
                say.text("letter.language"), theirs, ours, draft -> draft.language() == null ? "" : draft.language()));
        lines.addAll(translations(say, theirs, ours));
        return lines.stream()
                .filter(line -> !line.theirs().isEmpty() || !line.ours().isEmpty())
                .toList();
    }

    /** Says one decision of a draft. */
    private interface Saying {
        String of(AnswerProposal draft);
    }

    private static DraftLine line(String name, AnswerProposal theirs, AnswerProposal ours, Saying saying) {
        return new DraftLine(name, saying.of(theirs), saying.of(ours));
    }

    private static String handling(Say say, AnswerProposal draft) {
        return draft.handling() == null
                ? say.text("draft.as-asked")
                : Facts.of(say, draft.handling()).stream()
                        .map(fact -> say.text("event.detail", fact.label(), fact.value()))
                        .collect(Collectors.joining(say.text("list.semicolon")));
    }

    /** What translates the same text into the same language stands side by side. */
    private static List<DraftLine> translations(Say say, AnswerProposal theirs, AnswerProposal ours) {
        return Stream.concat(theirs.translations().stream(), ours.translations().stream())
                .map(translation -> List.of(translation.fieldPath(), translation.language()))
                .distinct()
                .map(key -> line(
                        say.text(
                                "letter.translation-of",
                                say.text("list.pair", FieldNames.ofPath(say, key.getFirst()), key.getLast())),
                        theirs,
                        ours,
                        draft -> translation(say, draft, key)))
                .toList();
    }

    private static String translation(Say say, AnswerProposal draft, List<String> key) {
        return draft.translations().stream()
                .filter(translation -> key.equals(List.of(translation.fieldPath(), translation.language())))
                .map(translation -> Stream.of(
                                translation.text(),
                                translation.office(),
                                translation.certified() ? say.text("letter.certified") : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(say.text("list.semicolon"))))
                .collect(Collectors.joining(" "));
    }

    private static String match(AnswerProposal draft, String item) {
        return draft.matches().stream()
                .filter(match -> match.itemReference().equals(item))
                .map(match -> match.record().value())
                .findFirst()
                .orElse("");
    }

    private static String outcome(Say say, AnswerProposal draft) {
        var outcome = draft.outcome() == null ? say.text("draft.as-recorded") : say.code(draft.outcome());
        return draft.interim() ? say.text("list.pair", outcome, say.text("draft.interim")) : outcome;
    }

    private static String withheld(Say say, AnswerProposal draft) {
        var values = draft.withheldValues().stream()
                .map(held -> say.text("event.detail", say.code(held.value()), say.code(held.ground())))
                .collect(Collectors.toCollection(ArrayList::new));
        draft.withheldParties()
                .forEach(
                        held -> values.add(say.text("event.detail", held.party().toString(), say.code(held.ground()))));
        return String.join(say.text("list.semicolon"), values);
    }

    private static String trade(Say say, AnswerProposal draft) {
        return draft.tradeSources().stream()
                .map(source -> say.text(
                        "event.detail", source.itemReference(), source.enquiry().toString()))
                .collect(Collectors.joining(say.text("list.semicolon")));
    }

    private static String diversion(Say say, AnswerProposal draft) {
        var point = draft.pointOfDiversion();
        return point == null ? "" : say.code(point.certainty()) + " " + point.description();
    }
}
