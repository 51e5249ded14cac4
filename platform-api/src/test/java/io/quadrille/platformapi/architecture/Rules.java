// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.tenantadmin.api.AppId;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of the design. */
final class Rules {

    static final ArchRule MODULES_MEET_THROUGH_API_ONLY = classes()
            .that()
            .resideInAPackage("io.quadrille..")
            .should(new MeetOtherModulesThroughApi())
            .as("modules depend only on those they may, and only on their api packages");

    static final ArchRule NO_CYCLES =
            slices().matching("io.quadrille.(*).(*)..").should().beFreeOfCycles();

    static final ArchRule API_KNOWS_NO_PERSISTENCE_AND_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("io.quadrille.*.api..")
            .and()
            .resideOutsideOfPackage("io.quadrille.tenantadmin.api.database..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.persistence..", "org.hibernate..", "io.quarkus..", "io.vertx..")
                    .and(DescribedPredicate.not(DescribedPredicate.describe(
                            "the transaction's handle", type -> type.isEquivalentTo(SqlConnection.class)))));

    static final ArchRule POLICY_ENGINES_STAY_IN_THEIR_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("io.quadrille.consent.engine..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.styra..", "com.bisnode.."));

    static final ArchRule KEYCLOAK_STAYS_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("io.quadrille.tenantadmin.keycloak..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.keycloak.."));

    static final ArchRule TRANSACTIONS_ARE_TENANTS = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.transaction.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.hibernate.reactive.panache.common.WithTransaction");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(ConfigProperty.class);

    static final ArchRule NO_CLASS_EXTENDS_ANOTHER_OF_OURS =
            noClasses().that().resideInAPackage("io.quadrille..").should(new ExtendOneOfOurs());

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    static final ArchRule ENTITIES_STAY_BEHIND_RESOURCES = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should(new NotShowEntities(Entity.class));

    static final ArchRule READINGS_LEAVE_THROUGH_DECISIONS_ONLY = classes()
            .that(new CallReadings())
            .should(new LiveBesideDecisions())
            .as("whoever reads readings asks Decisions, itself or in its package");

    static final ArchRule READINGS_ARE_READ_WHERE_IT_WAS_DECIDED = classes()
            .that(new CallReadings())
            .should(new DecideBeforeTheyRead())
            .as("whoever reads readings does so in the door's transaction, or decides in the same class");

    static final ArchRule APPS_PASS_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("io.quadrille.platformapi.access..", "io.quadrille.consent.api.decision..")
            .should()
            .callConstructor(Decisions.Caller.OfApp.class, AppId.class)
            .as("nobody but the door asks in an app's name");

    private Rules() {}

    static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", 4);
        return parts.length > 2 && type.getPackageName().startsWith("io.quadrille.") ? parts[2] : "";
    }
}
