package org.headstamp.node.console.trade;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.trace.answering.TradeAnswers;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;

/**
 * What a party of the trade answers, as somebody of it filled it in, or a registrar who has it on paper. It is shown again as
 * it came where something is wrong with it.
 */
record AnswerForm(Entered entered) {
    /** Empty rows for transfers that are added at a time. */
    static final int ROWS = 5;

    private static final List<String> COLUMNS = List.of("quantity", "date", "licence", "purchaser");

    /**
     * One transfer, or nothing if all is empty.
     *
     * @param index counts from 0
     */
    record Row(int index, String quantity, String date, String licence, String purchaser) {
        /** By which problems name a value of it. */
        public String cell(String column) {
            return "transfer-" + index + "-" + column;
        }

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
        return new AnswerForm(Entered.nothing().with("type", "told"));
    }

    /** Filled with what was answered before, to be put right. */
    static AnswerForm of(TradeEnquiry.AnswerGiven given) {
        var form = Entered.nothing().with("text", given.reply().text()).with("document", given.document());
        return new AnswerForm(
                switch (given.reply()) {
                    case TradeReply.Told told -> transfers(form.with("type", "told"), told.transfers());
                    case TradeReply.NoRecord nothing -> form.with("type", "no-record");
                    case TradeReply.NotTheParty other ->
                        form.with("type", "not-the-party").with("mayKnow", other.mayKnow());
                });
    }

    private static Entered transfers(Entered form, List<TradeTransfer> told) {
        return form.with("quantity", column(told, transfer -> Long.toString(transfer.quantity())))
                .with("date", column(told, transfer -> transfer.date().toString()))
                .with("licence", column(told, TradeTransfer::licence))
                .with("purchaser", column(told, TradeTransfer::purchaser));
    }

    private static List<String> column(List<TradeTransfer> told, Function<TradeTransfer, String> value) {
        return told.stream().map(value).toList();
    }

    /** Whether its writer wants more rows, and sends nothing yet. */
    boolean wantsMore() {
        return entered.has("act", "more");
    }

    /** Whether more rows can be had. */
    public boolean canGrow() {
        return size() < TradeReply.MOST_TRANSFERS;
    }

    /** Kind of the reply, in the words of REST. */
    public String type() {
        return entered.value("type");
    }

    public String text() {
        return entered.value("text");
    }

    public String mayKnow() {
        return entered.value("mayKnow");
    }

    public String document() {
        return entered.value("document");
    }

    /** All that are filled in, and some that are not. */
    public List<Row> rows() {
        return IntStream.range(0, size()).mapToObj(this::row).toList();
    }

    private int size() {
        int given = COLUMNS.stream()
                .mapToInt(column -> entered.all(column).size())
                .max()
                .orElse(0);
        return Math.clamp(wantsMore() ? given + ROWS : given, ROWS, TradeReply.MOST_TRANSFERS);
    }

    private Row row(int row) {
        return new Row(
                row,
                entered.value("quantity", row),
                entered.value("date", row),
                entered.value("licence", row),
                entered.value("purchaser", row));
    }

    /** By its own account. */
    TradeAnswers.Said said() {
        return new TradeAnswers.Said(reply(), document());
    }

    /** On paper. */
    TradeEnquiries.Reported reported() {
        return new TradeEnquiries.Reported(reply(), document());
    }

    /** @throws InvalidValueException if something is missing or wrong; of transfers it names the row */
    private TradeReply reply() {
        return switch (type()) {
            case "told" -> new TradeReply.Told(text(), transfers());
            case "no-record" -> new TradeReply.NoRecord(text());
            case "not-the-party" -> new TradeReply.NotTheParty(mayKnow(), text());
            default -> throw new InvalidValueException("type", "must say which kind of answer it is");
        };
    }

    private List<TradeTransfer> transfers() {
        return IntStream.range(0, size())
                .filter(row -> !row(row).isEmpty())
                .mapToObj(this::transfer)
                .toList();
    }

    private TradeTransfer transfer(int row) {
        try {
            return row(row).read();
        } catch (InvalidValueException e) {
            throw e.at(row(row).cell(e.field()));
        }
    }
}
