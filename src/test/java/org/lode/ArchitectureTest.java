package org.lode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The packages tell the story in one order; no package uses one further down.
final class ArchitectureTest {
    private static final JavaClasses LODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.lode");

    /// Reading order. A package may use those before it, never those after it.
    private static final List<String> ORDER =
            List.of(
                    "quantity",
                    "sampling",
                    "deposit",
                    "resource",
                    "mine",
                    "market",
                    "price",
                    "cost",
                    "fiscal",
                    "cashflow",
                    "risk",
                    "scenario",
                    "option",
                    "territory",
                    "names",
                    "screening",
                    "ownership",
                    "eligibility",
                    "waterfall",
                    "agreement",
                    "ledger",
                    "study",
                    "io",
                    "store",
                    "report",
                    "bench",
                    "cli");

    /// Packages that calculate: no file, socket, clock or console.
    private static final List<String> CORE = ORDER.subList(0, ORDER.indexOf("study") + 1);

    /// Read tables of letters, names and direction numbers that are shipped on the class path,
    /// nothing else.
    private static final String TABLE_READERS =
            "org\\.lode\\.(names\\.NameTable|sampling\\.JoeKuoTable)";

    @Test
    void packagesUseOnlyEarlierPackages() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later =
                    ORDER.subList(i + 1, ORDER.size()).stream()
                            .map(p -> "org.lode." + p + "..")
                            .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.lode." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(LODE);
            }
        }
    }

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        Set<String> found =
                LODE.stream()
                        .map(
                                c ->
                                        c.getPackageName()
                                                .replaceFirst("^org\\.lode\\.?", "")
                                                .replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet());
        assertThat(ORDER).containsAll(found);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.lode.(*)..").should().beFreeOfCycles().check(LODE);
    }

    @Test
    void coreTouchesNoFileSocketClockOrConsole() {
        String[] core = CORE.stream().map(p -> "org.lode." + p + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(core)
                .and()
                .haveNameNotMatching(TABLE_READERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.sql..", "java.net..")
                .check(LODE);
        noClasses()
                .that()
                .resideInAnyPackage(core)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(LODE);
    }

    @Test
    void coreImportsOnlyJdkCommonsAndJspecify() {
        String[] core =
                CORE.stream()
                        .filter(p -> !p.equals("territory"))
                        .map(p -> "org.lode." + p + "..")
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(core)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.lode..",
                        "org.apache.commons.rng..",
                        "org.apache.commons.statistics..",
                        "org.jspecify..")
                .check(LODE);
    }

    /// Geometry is the one thing in the core that a well-kept library does better.
    @Test
    void territoryAddsGeometryOnly() {
        classes()
                .that()
                .resideInAPackage("org.lode.territory..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.lode.territory..",
                        "org.lode.quantity..",
                        "org.lode.deposit..",
                        "org.locationtech.jts..",
                        "org.jspecify..")
                .check(LODE);
    }

    /// A policy reader can audit who may take part without the model of money.
    @Test
    void eligibilityKnowsNothingOfMoney() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.lode.names..",
                        "org.lode.screening..",
                        "org.lode.ownership..",
                        "org.lode.eligibility..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lode.resource..",
                        "org.lode.mine..",
                        "org.lode.market..",
                        "org.lode.price..",
                        "org.lode.cost..",
                        "org.lode.fiscal..",
                        "org.lode.cashflow..",
                        "org.lode.risk..")
                .check(LODE);
    }

    @Test
    void randomNumbersComeFromPinnedGeneratorsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.util.Random.class,
                        java.util.SplittableRandom.class,
                        java.util.concurrent.ThreadLocalRandom.class)
                .check(LODE);
    }

    @Test
    void namesComeFromTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)$")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .check(LODE);
    }

    @Test
    void publicTypesOfTheCoreAreClosed() {
        classes()
                .that()
                .resideInAnyPackage(
                        CORE.stream().map(p -> "org.lode." + p + "..").toArray(String[]::new))
                .and()
                .arePublic()
                .should(beClosed())
                .check(LODE);
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be a record, an enum, final, or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean isClosed =
                        type.isInterface()
                                || type.isEnum()
                                || type.getModifiers().contains(JavaModifier.FINAL);
                if (!isClosed) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                }
            }
        };
    }
}
