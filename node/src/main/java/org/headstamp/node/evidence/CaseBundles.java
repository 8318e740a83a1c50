package org.headstamp.node.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.language.Language;
import org.headstamp.node.release.Use.ExportPurpose;

/** Bundles of cases as files that vanish once they were read. */
@Singleton
public class CaseBundles {
    private final CaseExport export;
    private final CasePaper paper;
    private final NodeConfig config;

    CaseBundles(CaseExport export, CasePaper paper, NodeConfig config) {
        this.export = export;
        this.paper = paper;
        this.config = config;
    }

    /**
     * What the bundle of a case would hold now; nothing leaves.
     *
     * @throws org.headstamp.node.identity.NotPermittedException unless a focal point asks
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case
     */
    public BundleContents contents(Operator by, CaseId id) {
        return export.contents(by, id);
    }

    /**
     * The bundle of a case, complete before its first byte is read.
     *
     * @param language of the page that people read
     * @throws org.headstamp.node.identity.NotPermittedException unless a focal point asks
     * @throws org.headstamp.node.casefile.UnknownCaseException if there is no such case
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of a message forbids the purpose
     * @throws IOException if there is no room for it in the data directory
     */
    public InputStream open(Operator by, CaseId id, ExportPurpose purpose, Language language) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(config.dataDirectory()), "case", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                export.export(by, id, purpose, out, casefile -> index -> paper.page(by, casefile, language, index));
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
