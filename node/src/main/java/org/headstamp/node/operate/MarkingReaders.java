package org.headstamp.node.operate;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.calibre.CalibreReader;
import org.headstamp.node.item.reading.code.PackageReader;
import org.headstamp.node.item.reading.headstamp.HeadstampReader;
import org.headstamp.node.item.reading.lot.LotReader;

/** The readers of markings, made when the node starts: with a table that breaks its rules there is no start. */
final class MarkingReaders {
    private MarkingReaders() {}

    @Produces
    @Singleton
    static Countries countries() {
        return new Countries();
    }

    @Produces
    @Singleton
    @Startup
    static HeadstampReader headstamps(Countries countries) {
        return new HeadstampReader(countries);
    }

    @Produces
    @Singleton
    @Startup
    static PackageReader packages(Countries countries) {
        return new PackageReader(countries);
    }

    @Produces
    @Singleton
    @Startup
    static CalibreReader calibres() {
        return new CalibreReader();
    }

    @Produces
    @Singleton
    static LotReader lots() {
        return new LotReader();
    }
}
