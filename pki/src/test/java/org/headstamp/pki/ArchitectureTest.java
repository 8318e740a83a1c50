package org.headstamp.pki;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import org.headstamp.pki.cli.HeadstampPki;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directions inside this module. */
class ArchitectureTest {
    private static final String ROOT = "org.headstamp.pki";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs another in a circle is one package in two places")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "key,",
        "merkle,",
        "certificate, key",
        "checkpoint, key merkle",
        "seal, key certificate",
        "trustlist, key certificate seal checkpoint",
        "bundle, key certificate seal checkpoint merkle trustlist"
    })
    void aPackageSeesOnlyThoseBelowIt(String name, @Nullable String below) {
        var allowed = new ArrayList<String>();
        allowed.add(ROOT);
        allowed.add(ROOT + "." + name);
        if (below != null) {
            for (var each : below.split(" ", -1)) {
                allowed.add(ROOT + "." + each);
            }
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of this module, above",
                        other -> other.getPackageName().startsWith(ROOT) && !allowed.contains(other.getPackageName())))
                .because("each package is understood with those below it alone")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theProofsOfTheLogArePureFunctions() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".merkle")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.security",
                        ROOT,
                        ROOT + ".merkle",
                        "com.google.protobuf",
                        "org.jspecify.annotations")
                .because("an outsider reads them beside RFC 6962")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheMainMethodEndsTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(HeadstampPki.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("every command can be run from Java")
                .check(CLASSES);
    }

    @Test
    void nothingChangesTheOrderOfProviders() {
        noClasses()
                .should()
                .callMethod(Security.class, "addProvider", Provider.class)
                .orShould()
                .callMethod(Security.class, "insertProviderAt", Provider.class, int.class)
                .because("providers are named per operation")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a library tells its caller")
                .check(CLASSES);
    }
}
