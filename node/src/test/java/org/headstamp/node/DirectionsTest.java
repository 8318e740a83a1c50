package org.headstamp.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which package of the node may know which. What is not allowed here fails. */
class DirectionsTest {
    private static final String ROOT = "org.headstamp.node";
    private static final Set<String> FEATURES = Set.of(
            "item",
            "registry",
            "seizure",
            "casefile",
            "trace",
            "origin",
            "ballistic",
            "exchange",
            "federation",
            "audit",
            "witness",
            "evidence",
            "translation",
            "identity",
            "deadline",
            "policy",
            "alert",
            "release",
            "assistance",
            "notice",
            "language",
            "attachment");

    /** The ids in the root package are free for all. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("language", Set.of()),
            Map.entry("item", Set.of()),
            Map.entry("federation", Set.of("audit")),
            Map.entry("identity", Set.of("audit")),
            Map.entry("exchange", Set.of("federation", "audit")),
            Map.entry("witness", Set.of("federation", "audit")),
            // The exchange tells whoever keeps files which message refers to one; it does not know how they come and
            // go.
            Map.entry("attachment", Set.of("exchange", "audit", "picture")),
            Map.entry("picture", Set.of()),
            Map.entry("transport", Set.of("exchange", "attachment", "federation", "witness", "audit")),
            // Clocks know whose they are by kind and id alone; features act on them. Who may see them goes by the case.
            Map.entry("deadline", Set.of("exchange", "federation", "audit", "identity", "casefile")),
            Map.entry("casefile", Set.of("item", "audit", "identity")),
            Map.entry("translation", Set.of("casefile", "exchange", "audit", "identity")),
            // A seizure belongs to a case, and both are recorded by people. Its photographs leave with messages that
            // name them.
            Map.entry("seizure", Set.of("item", "audit", "identity", "casefile", "picture", "exchange", "attachment")),
            Map.entry("registry", Set.of("item", "audit", "identity")),
            // What another State told may be used as it allows, whatever the message was about.
            Map.entry("release", Set.of("casefile", "exchange", "federation", "audit", "identity", "item", "deadline")),
            Map.entry(
                    "trace",
                    Set.of(
                            "casefile",
                            "seizure",
                            "registry",
                            "exchange",
                            "federation",
                            "audit",
                            "identity",
                            "item",
                            "deadline",
                            "release")),
            Map.entry(
                    "origin",
                    Set.of(
                            "casefile",
                            "seizure",
                            "registry",
                            "exchange",
                            "federation",
                            "audit",
                            "identity",
                            "item",
                            "deadline",
                            "release")),
            Map.entry(
                    "alert",
                    Set.of(
                            "trace",
                            "casefile",
                            "seizure",
                            "registry",
                            "exchange",
                            "federation",
                            "audit",
                            "identity",
                            "item")),
            Map.entry("policy", Set.of("trace", "registry", "exchange", "casefile", "audit", "identity", "item")),
            Map.entry(
                    "ballistic",
                    Set.of(
                            "casefile",
                            "seizure",
                            "registry",
                            "exchange",
                            "federation",
                            "audit",
                            "identity",
                            "item",
                            "deadline",
                            "release")),
            // A bundle has a page for reading, in the words of whoever writes pages.
            Map.entry(
                    "evidence",
                    Set.of(
                            "language",
                            "casefile",
                            "trace",
                            "origin",
                            "ballistic",
                            "exchange",
                            "attachment",
                            "federation",
                            "witness",
                            "audit",
                            "identity",
                            "deadline",
                            "release")),
            // A draft for another channel reads what all features of a case say, and decides nothing.
            Map.entry(
                    "assistance",
                    Set.of(
                            "casefile",
                            "seizure",
                            "registry",
                            "trace",
                            "origin",
                            "ballistic",
                            "exchange",
                            "federation",
                            "release",
                            "audit",
                            "identity",
                            "item")),
            // It tells people in their language what their task list shows, and nothing of what is in it.
            Map.entry("notice", Set.of("casefile", "deadline", "identity", "audit", "language", "federation")),
            Map.entry("api", FEATURES),
            Map.entry("console", FEATURES),
            Map.entry("operate", FEATURES));

    private static final JavaClasses NODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void packagesKnowOnlyWhatTheyMay() {
        var forbidden = new TreeMap<String, String>();
        for (var type : NODE) {
            var from = feature(type);
            assertThat(ALLOWED).as("a package that nobody allowed").containsKey(from);
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith(ROOT)) {
                    continue;
                }
                var to = feature(target);
                if (!to.equals(from)
                        && !to.isEmpty()
                        && !ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                    forbidden.put(from + " -> " + to, dependency.getDescription());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(NODE);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(NODE);
    }

    @Test
    void onlyThePkiSeesBouncyCastleAndPrivateKeys() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.PrivateKey")
                .because("private bytes never leave pki")
                .check(NODE);
    }

    @Test
    void onlyTransportSpeaksGrpc() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.grpc..", "io.netty..")
                .because("the network has one door")
                .check(NODE);
    }

    @Test
    void generatedMessagesStayInWireCodeAndWhereBytesAreTheSubject() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".exchange..",
                        ROOT + ".federation..",
                        ROOT + ".witness..",
                        ROOT + ".audit..",
                        ROOT + ".evidence..",
                        ROOT + ".transport..")
                .and(belongTo("Wire").negate())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.headstamp.proto..")
                .because("a fact has three shapes, and features work with the domain's")
                .check(NODE);
    }

    @Test
    void persistenceStaysInRowsAndRepositories() {
        noClasses()
                .that(belongTo("Row").negate())
                .and(belongTo("Repository").negate())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                .because("rows stay hidden in their feature")
                .check(NODE);
    }

    @Test
    void webTypesStayAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".api..", ROOT + ".console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..")
                .because("domain outcomes are mapped at the edge")
                .check(NODE);
    }

    @Test
    void rowsAndRepositoriesAreHidden() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notBePublic()
                .because("only their feature knows how it is stored")
                .check(NODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        var vague = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Base");
        var found = new ArrayList<String>();
        for (var type : NODE) {
            if (vague.stream().anyMatch(type.getSimpleName()::endsWith)) {
                found.add(type.getName());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Classes whose outermost class has this suffix, with all that the compiler puts inside. */
    private static DescribedPredicate<JavaClass> belongTo(String suffix) {
        return DescribedPredicate.describe("belong to *" + suffix, type -> {
            var name = type.getName().substring(type.getPackageName().length() + 1);
            return (name.contains("$") ? name.substring(0, name.indexOf('$')) : name).endsWith(suffix);
        });
    }

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        var rest = name.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
