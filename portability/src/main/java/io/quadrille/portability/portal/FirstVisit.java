// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.person.Person;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Enters a person the first time she opens the portal, from what her sign-in says of her. */
class FirstVisit {

    private final People people;
    private final SignedIn signedIn;
    private final Cache<SubjectId, Boolean> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    FirstVisit(People people, SignedIn signedIn) {
        this.people = people;
        this.signedIn = signedIn;
    }

    @ServerRequestFilter
    public Uni<Void> welcome(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/portal")) {
            return Uni.createFrom().nullItem();
        }
        Person person = signedIn.person();
        return known.getIfPresent(person.id()) != null
                ? Uni.createFrom().nullItem()
                : people.recognise(person)
                        .invoke(entered -> known.put(entered.id(), true))
                        .replaceWithVoid();
    }
}
