// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.person.Person;
import java.util.List;

/**
 * The person who is signed in at the portal or in the admin UI, as her verified ID token tells. One per request: inject it (a client proxy
 * stands in, so singletons may hold it). Where nobody is signed in its methods answer 401 by {@code io.quarkus.security.UnauthorizedException}.
 */
public interface SignedIn {

    /** The person. */
    SubjectId subject();

    /** What her token says of her; her language is the page's where the token names none. */
    Person person();

    /** Whether she runs the platform. */
    boolean operator();

    /** The tenants whose staff she is, by identifier; empty for people who are no staff. */
    List<TenantId> tenants();

    /**
     * The tenant for which she acts in this request: the one the query parameter {@code tenant} names, else the one she chose last, else the
     * first of {@link #tenants()}.
     *
     * <p>Answers 403 by {@code jakarta.ws.rs.ForbiddenException} if she is nobody's staff or names a tenant that is not hers.
     */
    TenantId staffTenant();
}
