package org.headstamp.node.console.paper;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.evidence.CasePaper;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;
import org.headstamp.node.translation.OwnTranslation;
import org.headstamp.node.translation.Translations;
import org.headstamp.pki.bundle.BundleIndex;
import org.headstamp.pki.bundle.ReadingPage;

/** The page of a bundle that people read, in the words of the pages of messages. */
@Singleton
class BundlePaper implements CasePaper {
    /** Half of the page is for what messages say, the other half for the list of all and for what proves them. */
    static final int ROOM = ReadingPage.MOST_BYTES / 2;

    private final Messages messages;
    private final Translations translations;
    private final Languages languages;
    private final Federation federation;
    private final PaperStyle style = PaperStyle.read();

    BundlePaper(Messages messages, Translations translations, Languages languages, Federation federation) {
        this.messages = messages;
        this.translations = translations;
        this.languages = languages;
        this.federation = federation;
    }

    @Override
    public String page(Operator by, Casefile casefile, Language language, BundleIndex index) {
        var say = new Say(language, languages, federation, "", false);
        var known = new HashSet<MessageId>();
        messages.ofCase(casefile.id()).stream().map(StoredMessage::id).forEach(known::add);
        var papers = new ArrayList<PaperMessage>();
        index.messages().forEach(letter -> papers.add(paper(by, letter, papers.size() + 1, known)));
        var view = new CaseView(casefile, index, papers, articles(say, papers, ROOM), style);
        return PaperTemplates.bundle(say, view).render();
    }

    /** Messages that no longer fit are there without what they say, which their files still have. */
    static List<String> articles(Say say, List<PaperMessage> papers, int room) {
        var articles = new ArrayList<String>();
        long left = room;
        for (var paper : papers) {
            var whole = PaperTemplates.article(say, paper, false).render();
            left -= whole.getBytes(StandardCharsets.UTF_8).length;
            articles.add(
                    left >= 0
                            ? whole
                            : PaperTemplates.article(say, paper.without(new Said.LeftOut()), false)
                                    .render());
        }
        return articles;
    }

    private PaperMessage paper(Operator by, BundleIndex.Letter letter, int number, Set<MessageId> known) {
        var message = PaperWire.read(letter);
        boolean passedOn = !known.contains(message.id());
        List<Translation> ours = passedOn
                ? List.of()
                : translations.beside(by, message.id()).stream()
                        .flatMap(beside -> beside.ours().stream())
                        .map(OwnTranslation::translation)
                        .toList();
        return new PaperMessage(number, message, PaperWire.said(message), PaperProof.of(letter), ours, passedOn);
    }
}
