package org.headstamp.node.console.trade;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.trace.answering.TradeAnswers;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;

/**
 * What somebody of the trade filled in, as it came; it is shown again where something is wrong with it.
 *
 * @param type of the reply, in the words of REST
 * @param rows as many as the page has
 */
record AnswerForm(String type, String text, String mayKnow, String document, List<Row> rows) {
    /** Transfers that fit on the page; REST takes more. */
    static final int ROWS = 5;

    /** One transfer, or nothing if all is empty. */
    record Row(String quantity, String date, String licence, String purchaser) {
        boolean isEmpty() {
            return (quantity + date + licence + purchaser).isEmpty();
        }

        private TradeTransfer read() {
            return new TradeTransfer(number(), PartialDate.parse(date), licence, purchaser);
        }

        private long number() {
            if (!quantity.matches("[0-9]{1,18}")) {
                throw new InvalidValueException("quantity", "must be a whole number");
            }
            return Long.parseLong(quantity);
        }
    }

    /** Nothing filled in yet. */
    static AnswerForm empty() {
        var none = new Row("", "", "", "");
        return new AnswerForm(
                "told",
                "",
                "",
                "",
                IntStream.range(0, ROWS).mapToObj(row -> none).toList());
    }

    static AnswerForm of(MultivaluedMap<String, String> sent) {
        return new AnswerForm(
                value(sent, "type", 0),
                value(sent, "text", 0),
                value(sent, "mayKnow", 0),
                value(sent, "document", 0),
                IntStream.range(0, ROWS)
                        .mapToObj(row -> new Row(
                                value(sent, "quantity", row),
                                value(sent, "date", row),
                                value(sent, "licence", row),
                                value(sent, "purchaser", row)))
                        .toList());
    }

    /** @throws InvalidValueException if something is missing or wrong; of transfers it names the row */
    TradeAnswers.Said said() {
        var reply =
                switch (type) {
                    case "told" -> new TradeReply.Told(text, transfers());
                    case "no-record" -> new TradeReply.NoRecord(text);
                    case "not-the-party" -> new TradeReply.NotTheParty(mayKnow, text);
                    default -> throw new InvalidValueException("type", "must say which kind of answer it is");
                };
        return new TradeAnswers.Said(reply, document);
    }

    private List<TradeTransfer> transfers() {
        return IntStream.range(0, rows.size())
                .filter(row -> !rows.get(row).isEmpty())
                .mapToObj(this::transfer)
                .toList();
    }

    private TradeTransfer transfer(int row) {
        try {
            return rows.get(row).read();
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                            "transfers", "are wrong in row {0}, {1} {2}", row + 1, e.field(), e.refusal())
                    .because(e);
        }
    }

    private static String value(MultivaluedMap<String, String> sent, String name, int index) {
        var values = sent.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }
}
