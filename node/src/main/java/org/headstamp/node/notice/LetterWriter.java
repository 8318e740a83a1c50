package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;

/** Writes letters. They name no case, person, State or record: whoever reads one on its way learns numbers and kinds. */
@Singleton
class LetterWriter {
    private final Languages languages;
    private final NoticeConfig config;
    private final Federation federation;

    LetterWriter(Languages languages, NoticeConfig config, Federation federation) {
        this.languages = languages;
        this.config = config;
        this.federation = federation;
    }

    Letter notice(EmailAddress to, String tag, News news) {
        var language = language(tag);
        var lines = opening(language);
        lines.add(language.text("notice.something"));
        lines.add("");
        news.tasks().forEach((kind, count) -> lines.add(counted(language, language.code(kind), count)));
        if (news.approvals() > 0) {
            lines.add(counted(language, language.text("notice.approvals"), news.approvals()));
        }
        if (news.near() > 0) {
            lines.add(counted(language, language.text("notice.near"), news.near()));
        }
        if (news.passed() > 0) {
            lines.add(counted(language, language.text("notice.passed"), news.passed()));
        }
        lines.add("");
        lines.addAll(console(language));
        lines.add(language.text("notice.because"));
        return letter(to, language, language.text("notice.subject"), lines);
    }

    Letter confirmation(EmailAddress to, String tag, ConfirmationCode code) {
        var language = language(tag);
        var lines = opening(language);
        lines.add(language.text("notice.code-is", config.codeLife().toMinutes()));
        lines.add("");
        lines.add(code.shown());
        lines.add("");
        lines.addAll(console(language));
        lines.add(language.text("notice.code-otherwise"));
        return letter(to, language, language.text("notice.code-subject"), lines);
    }

    private List<String> opening(Language language) {
        var lines = new ArrayList<String>();
        if (federation.training()) {
            lines.add(language.text("frame.exercise"));
            lines.add("");
        }
        return lines;
    }

    private List<String> console(Language language) {
        var address = config.consoleAddress().orElseThrow().toString();
        return List.of(language.text("notice.at-console"), address, "");
    }

    private static String counted(Language language, String what, long count) {
        return "- " + language.text("notice.counted", what, count);
    }

    private static Letter letter(EmailAddress to, Language language, String subject, List<String> lines) {
        return new Letter(to, language.tag(), subject, String.join("\n", lines) + "\n");
    }

    /** A language that the node no longer has is replaced by its standard one. */
    private Language language(String tag) {
        return languages.find(tag).orElseGet(() -> languages.best(List.of()));
    }
}
