package org.headstamp.node.console.paper;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Operator;

/** Gives answers out in the language that the reader chose, or in the reader's own where the node lacks that one. */
@Singleton
class Printing {
    private final Visit visit;

    Printing(Visit visit) {
        this.visit = visit;
    }

    Operator reader() {
        return visit.operator();
    }

    String page(AnswerPaper paper, String language) {
        return paper.page(in(language), visit.visitor());
    }

    Response file(AnswerPaper paper, String language) {
        var name = "answer-" + paper.message().message().id() + ".html";
        return Response.ok(paper.file(in(language)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Say in(String language) {
        var say = visit.say();
        return say.in(say.languages().find(language).orElse(say.language()));
    }
}
