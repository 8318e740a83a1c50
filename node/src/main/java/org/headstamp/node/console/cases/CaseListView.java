package org.headstamp.node.console.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.casefile.CaseSearch;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Some cases, and what was looked for.
 *
 * @param others States that can be looked for
 */
record CaseListView(CasePage page, Entered form, List<MemberState> others) {
    private static final List<String> FIELDS = List.of("words", "with", "state");

    CaseListView {
        others = List.copyOf(others);
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static CaseSearch search(Entered form) {
        return new CaseSearch(form.value("words"), with(form.value("with")), state(form.value("state")));
    }

    private static @Nullable MemberState with(String code) {
        try {
            return code.isEmpty() ? null : new MemberState(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("with", "must be chosen").because(e);
        }
    }

    private static Casefile.@Nullable State state(String code) {
        try {
            return code.isEmpty() ? null : Casefile.State.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("state", "must be chosen").because(e);
        }
    }

    public List<Casefile.State> states() {
        return List.of(Casefile.State.values());
    }

    /** Whether something was looked for. */
    public boolean searched() {
        return FIELDS.stream().anyMatch(field -> !form.value(field).isEmpty());
    }

    /** Where the older ones are that fit. */
    public String older() {
        return Stream.concat(
                        Stream.of("before=" + page.next()),
                        FIELDS.stream()
                                .filter(field -> !form.value(field).isEmpty())
                                .map(field ->
                                        field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "/console/cases?", ""));
    }
}
