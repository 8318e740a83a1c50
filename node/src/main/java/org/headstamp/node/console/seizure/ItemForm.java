package org.headstamp.node.console.seizure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.CodeFields;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.composer.ComposerDesk;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.FindCircumstances;

/** Items and how they were obtained, for the forms that put right what was said of them. */
@Singleton
public class ItemForm {
    /** Items in a form; REST takes up to 200. */
    public static final int MOST = Rows.MOST;

    private final ComposerDesk composers;

    ItemForm(ComposerDesk composers) {
        this.composers = composers;
    }

    /** Whether a form has room for so many; where not, they stay as they are. */
    public static boolean hasRoomFor(List<Item> items) {
        return items.size() <= MOST;
    }

    /** The form with these items, each under the number of its place as its id. */
    public static Entered filled(Entered form, List<Item> items) {
        if (!hasRoomFor(items)) {
            return form;
        }
        var filled = Rows.with(form, IntStream.range(0, items.size()).boxed().toList());
        for (int place = 0; place < items.size(); place++) {
            filled = ItemFields.into(filled, place, items.get(place));
        }
        return filled;
    }

    /** The form with how items were obtained. */
    public static Entered filled(Entered form, FindCircumstances circumstances) {
        return form.with("mode", circumstances.mode().name())
                .with("context", circumstances.context().name())
                .with("date", circumstances.date().toString())
                .with("country", circumstances.country().alpha2())
                .with("area", circumstances.area())
                .with("crimeCode", circumstances.crimeCode())
                .with("description", circumstances.description());
    }

    /**
     * How items were obtained, as the form says it.
     *
     * @throws InvalidValueException naming the field that is wrong
     */
    public static FindCircumstances circumstances(Entered form) {
        return FilledCircumstances.in(form);
    }

    /**
     * The items of the form. What nobody changed stays as it was said, with all that no form shows, and so do photographs.
     *
     * @throws InvalidValueException naming the field that is wrong, or the item that says more than a form can put right
     */
    public static List<Item> items(Entered form, List<Item> said) {
        if (!hasRoomFor(said)) {
            return said;
        }
        return Rows.items(form).stream().map(row -> item(row, said)).toList();
    }

    private static Item item(FormItem row, List<Item> said) {
        var entered = new FilledItem(row).item();
        var original = said.stream()
                .filter(item -> item.reference().equals(row.value(ItemFields.WAS)))
                .findFirst()
                .orElse(null);
        if (original == null) {
            return entered;
        }
        var before = ItemFields.into(Entered.nothing(), row.id(), original);
        var shown = new FilledItem(new FormItem(before, row.id(), row.number(), null)).item();
        if (entered.equals(shown)) {
            return original;
        }
        if (!shown.withPhotographs(original.photographs()).equals(original)) {
            throw new InvalidValueException(
                    row.name("reference"),
                    "says more than this form shows; it can stay or be left out, not changed here");
        }
        return entered.withPhotographs(original.photographs());
    }

    /** The same about the field in which a code of an item was refused by its path in the schema, if the form has it. */
    public static InvalidValueException placed(Entered form, InvalidValueException e) {
        return CodeFields.refused(e) ? ItemPath.in(form, e.field()).map(e::at).orElse(e) : e;
    }

    /** The form after the button that was pressed. */
    public static Entered acted(Entered form) {
        return Rows.acted(form);
    }

    /** What the form shows of its items. */
    public List<FormItem> rows(Operator by, Entered form) {
        return Rows.items(form).stream()
                .map(row -> new FormItem(
                        form, row.id(), row.number(), composers.board(by, form, FormItem.prefix(row.id()))))
                .toList();
    }
}
