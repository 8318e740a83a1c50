package org.headstamp.node.console.letter;

import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** A message to other States, before it leaves. */
record MessagePreview(Say say, Visitor visitor, Outgoing outgoing, Entered form) implements Preview {
    @Override
    public String mark() {
        return view(false).mark();
    }

    @Override
    public String page(boolean changed) {
        return LetterTemplates.confirm(say, visitor, view(changed)).render();
    }

    private ConfirmView view(boolean changed) {
        return ConfirmView.of(say, outgoing, form, changed);
    }
}
