// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quadrille.consent.api.planted.Persistent;
import io.quadrille.consent.planted.StrangerImpl;
import io.quadrille.portability.planted.LeakingResource;
import io.quadrille.portability.plantedtoo.Circle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Core ArchUnit inside JUnit's own tests: the JUnit integration finds no test on this version and stays green. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/launcher/"))
            .importPackages("io.quadrille");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importClasses(
                    StrangerImpl.class,
                    StrangerImpl.Parent.class,
                    StrangerImpl.Child.class,
                    Persistent.class,
                    LeakingResource.class,
                    Circle.class);

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                        Rules.MODULES_MEET_THROUGH_API_ONLY,
                        Rules.NO_CYCLES,
                        Rules.API_KNOWS_NO_PERSISTENCE_AND_NO_FRAMEWORK,
                        Rules.POLICY_ENGINES_STAY_IN_THEIR_PACKAGE,
                        Rules.KEYCLOAK_STAYS_IN_ITS_ADAPTER,
                        Rules.TRANSACTIONS_ARE_TENANTS,
                        Rules.NOTHING_IS_INJECTED_INTO_FIELDS,
                        Rules.NO_CLASS_EXTENDS_ANOTHER_OF_OURS,
                        Rules.NAMES_SAY_WHAT_THINGS_ARE,
                        Rules.ENTITIES_STAY_BEHIND_RESOURCES,
                        Rules.READINGS_LEAVE_THROUGH_DECISIONS_ONLY,
                        Rules.READINGS_ARE_READ_WHERE_IT_WAS_DECIDED,
                        Rules.APPS_PASS_THE_DOOR)
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedOffenceIsFound(ArchRule rule) {
        assertTrue(rule.evaluate(PLANTED).hasViolation());
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : new String[] {"tenantadmin", "consent", "ingestion", "portability", "platformapi"}) {
            assertFalse(OURS.that(new InModule(module)).isEmpty(), module);
        }
    }
}
