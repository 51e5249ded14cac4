// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.signin;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.person.Person;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the ID token of the request's session. */
@RequestScoped
class TokenSignedIn implements SignedIn {

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final Viewer viewer;

    TokenSignedIn(SecurityIdentity identity, RoutingContext request, Viewer viewer) {
        this.identity = identity;
        this.request = request;
        this.viewer = viewer;
    }

    @Override
    public SubjectId subject() {
        return new SubjectId(UUID.fromString(token().getSubject()));
    }

    @Override
    public Person person() {
        JsonWebToken token = token();
        String username = claim(token, Claims.preferred_username.name()).orElseGet(token::getName);
        return new Person(
                subject(),
                username,
                claim(token, "name").orElse(username),
                claim(token, Claims.email.name()).orElse(""),
                claim(token, "locale")
                        .filter(List.of("en", "fr")::contains)
                        .map(Locale::of)
                        .orElseGet(viewer::locale));
    }

    @Override
    public boolean operator() {
        return identity.hasRole("operator");
    }

    @Override
    public List<TenantId> tenants() {
        return identity.hasRole("tenant-staff")
                ? OrganizationClaim.tenants(token().getClaim("organization"))
                : List.of();
    }

    @Override
    public TenantId staffTenant() {
        List<TenantId> tenants = tenants();
        String asked = request.queryParams().get(StaffTenantChoice.NAME);
        Cookie chosen = request.request().getCookie(StaffTenantChoice.NAME);
        return Optional.ofNullable(asked)
                .map(name -> find(tenants, name).orElseThrow(ForbiddenException::new))
                .or(() -> Optional.ofNullable(chosen).flatMap(cookie -> find(tenants, cookie.getValue())))
                .or(() -> tenants.stream().findFirst())
                .orElseThrow(ForbiddenException::new);
    }

    private static Optional<TenantId> find(List<TenantId> tenants, String name) {
        return tenants.stream().filter(tenant -> tenant.value().equals(name)).findFirst();
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.claim(name).map(Object::toString).filter(text -> !text.isBlank());
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new UnauthorizedException("nobody is signed in");
    }
}
