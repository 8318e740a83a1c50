package org.headstamp.node.console.seizure;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.FindCircumstances;

/** What a posted form says of a seizure. */
sealed interface Draft {
    /** It can be recorded. */
    record Complete(FindCircumstances circumstances, List<Item> items) implements Draft {
        public Complete {
            items = List.copyOf(items);
        }
    }

    /** It has problems; of the circumstances and of each item the first is told. */
    record Wrong(Entered form) implements Draft {}

    /** Reads a form. */
    static Draft of(Entered form) {
        var checked = form;
        var items = new ArrayList<Item>();
        for (var row : Rows.items(form)) {
            try {
                items.add(new FilledItem(row).item());
            } catch (InvalidValueException e) {
                checked = checked.wrong(e);
            }
        }
        try {
            var circumstances = FilledCircumstances.in(form);
            return checked.isWrong() ? new Wrong(checked) : new Complete(circumstances, items);
        } catch (InvalidValueException e) {
            return new Wrong(checked.wrong(e));
        }
    }
}
