// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.database;

import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class HibernateSessionsTest {

    @Inject
    TenantSessions sessions;

    private TenantId one;
    private TenantId other;

    @BeforeEach
    void twoTenants() {
        one = Directory.tenant(sessions);
        other = Directory.tenant(sessions);
    }

    @Test
    void aSessionSeesItsTenantAndNoOther() {
        assertEquals(List.of(one.value()), await(sessions.inTenant(one, HibernateSessionsTest::visible)));
        assertEquals(List.of(other.value()), await(sessions.inTenant(other, HibernateSessionsTest::visible)));
    }

    @Test
    void aPersonsSessionSeesNoTenant() {
        assertEquals(
                List.of(),
                await(sessions.asSubject(Directory.person(sessions, "alice"), HibernateSessionsTest::visible)));
    }

    @Test
    void aSessionInsideAnotherKeepsToItsOwnTenant() {
        // When
        List<List<String>> seen = await(sessions.inTenant(
                one,
                outer -> sessions.inTenant(other, HibernateSessionsTest::visible)
                        .chain(inner -> visible(outer).map(after -> List.of(inner, after)))));

        // Then
        assertEquals(List.of(List.of(other.value()), List.of(one.value())), seen);
    }

    @Test
    void aFailureLeavesNothingBehind() {
        // When
        assertThrows(
                IllegalStateException.class,
                () -> await(sessions.inTenant(
                        one,
                        session -> enterProvider(session)
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("planted"))))));

        // Then
        assertEquals(0, await(sessions.inTenant(one, HibernateSessionsTest::providers)));
    }

    @Test
    void whatOneTenantWritesOfAnotherIsRefused() {
        Throwable refused = assertThrows(
                RuntimeException.class,
                () -> await(sessions.inTenant(
                        one,
                        session -> session.createNativeQuery(
                                        "insert into device_model (tenant, model, title_en, title_fr, manufacturer)"
                                                + " values (?1, 'car', 'Car', 'Voiture', 'X')")
                                .setParameter(1, other.value())
                                .executeUpdate())));
        assertEquals("42501", DirectoryFaults.sqlState(refused).orElseThrow());
    }

    @Test
    void aThousandMixedCallsEachSeeTheirOwnTenant() {
        // When
        long wrong = await(Multi.createFrom()
                .range(0, 1000)
                .onItem()
                .transformToUni(call -> {
                    TenantId asked = call % 2 == 0 ? one : other;
                    return sessions.inTenant(asked, HibernateSessionsTest::visible)
                            .map(seen -> seen.equals(List.of(asked.value())) ? 0L : 1L);
                })
                .merge(16)
                .collect()
                .with(Collectors.summingLong(Long::longValue)));

        // Then
        assertEquals(0, wrong);
    }

    private static Uni<List<String>> visible(Mutiny.Session session) {
        return session.createNativeQuery("select tenant from tenant order by tenant", String.class)
                .getResultList();
    }

    private static Uni<Long> providers(Mutiny.Session session) {
        return session.createNativeQuery("select count(*) from provider", Long.class)
                .getSingleResult();
    }

    private static Uni<Integer> enterProvider(Mutiny.Session session) {
        return session.createNativeQuery("insert into provider (tenant, provider, name, country, website)"
                        + " values (current_tenant(), 'half', 'Half made', 'FR', 'https://example.org')")
                .executeUpdate();
    }
}
