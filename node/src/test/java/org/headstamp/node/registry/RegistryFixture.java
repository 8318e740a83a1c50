package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.registry.intake.Csv;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.RegisterFile;
import org.headstamp.node.registry.intake.RegistryImport;
import org.jspecify.annotations.Nullable;

/** Fills the registry through its import, under marks and keys that nobody else uses. */
@Singleton
public class RegistryFixture {
    public static final Operator REGISTRAR = new Operator("registrar-xb", Set.of(Role.REGISTRAR));

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final RegistryImport imports;
    private final AgroalDataSource database;

    RegistryFixture(RegistryImport imports, AgroalDataSource database) {
        this.imports = imports;
        this.database = database;
    }

    /** Twelve letters: a mark, a lot number or the beginning of keys. */
    public static String fresh() {
        var text = new StringBuilder();
        ThreadLocalRandom.current().ints(12, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }

    /** A built-in register with other bounds. */
    NationalRegister registerWith(RegistryConfig bounds) {
        var tables = new RecordTables(database);
        return new BuiltInRegister(tables, new TransferTable(tables), bounds);
    }

    public void parties(String... rows) {
        load(RegisterFile.PARTIES, Csv.of(Csv.PARTIES, rows));
    }

    public void lots(String... rows) {
        load(RegisterFile.LOTS, Csv.of(Csv.LOTS, rows));
    }

    public void firearms(String... rows) {
        load(RegisterFile.FIREARMS, Csv.of(Csv.FIREARMS, rows));
    }

    public void references(String... rows) {
        load(RegisterFile.BALLISTIC_REFERENCES, Csv.of(Csv.REFERENCES, rows));
    }

    public void licences(String... rows) {
        load(RegisterFile.LICENCES, Csv.of(Csv.LICENCES, rows));
    }

    public void transfers(String... rows) {
        load(RegisterFile.TRANSFERS, Csv.of(Csv.TRANSFERS, rows));
    }

    private void load(RegisterFile kind, InputStream file) {
        assertThat(imports.importFile(kind, file, ImportMode.ALL_OR_NOTHING, REGISTRAR)
                        .rejects())
                .isEmpty();
    }

    /** Fired cases as an officer describes them. */
    static Item cases(@Nullable String mark, @Nullable String lot) {
        return cases(mark, lot, null);
    }

    static Item cases(@Nullable String mark, @Nullable String lot, @Nullable Calibre calibre) {
        var headstamp = mark == null
                ? null
                : new Headstamp(
                        List.of(new HeadstampMark(new HeadstampMark.Clock(0), mark, "", "")), mark + " 9x19", 1);
        var lots = lot == null
                ? List.<LotMark>of()
                : List.of(new LotMark(lot, LotMark.Scheme.NOT_STATED, LotMark.Carrier.CARTRIDGE));
        return Item.of("1", Ammunition.firedCases(120, calibre, headstamp, lots));
    }
}
