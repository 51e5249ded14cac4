// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Who this app is, proven: tokens by {@code private_key_jwt} (RFC 7523), bound to its key by DPoP (RFC 9449). */
final class Tokens {

    private static final Duration EARLY = Duration.ofSeconds(15);
    private static final int LIMIT = 10_000;

    private final Registration registration;
    private final DPoPProofFactory proofs;

    private AccessToken token;
    private Instant renewAt = Instant.MIN;

    Tokens(Registration registration) throws JOSEException {
        this.registration = registration;
        this.proofs = new DefaultDPoPProofFactory(registration.key(), JWSAlgorithm.ES256);
    }

    /** A token that is good for some seconds more. */
    synchronized AccessToken current() throws IOException, JOSEException, GeneralException {
        if (Instant.now().isAfter(renewAt)) {
            token = fetch();
            renewAt = Instant.now().plusSeconds(token.getLifetime()).minus(EARLY);
        }
        return token;
    }

    /** The proof that goes with one call, and with no other. */
    String proof(String method, URI address, AccessToken token) throws JOSEException {
        return proofs.createDPoPJWT(method, address, token).serialize();
    }

    /** The proof that goes with one request for a token. */
    String proof(URI tokenEndpoint) throws JOSEException {
        return proofs.createDPoPJWT("POST", tokenEndpoint).serialize();
    }

    /** The signed word that it is this app that asks; good once, for a minute. */
    PrivateKeyJWT assertion() throws JOSEException {
        ECKey key = registration.key();
        return new PrivateKeyJWT(
                new JWTAuthenticationClaimsSet(
                        new ClientID(registration.clientId()), new Audience(registration.issuer())),
                JWSAlgorithm.ES256,
                key.toPrivateKey(),
                key.getKeyID(),
                null);
    }

    private AccessToken fetch() throws IOException, JOSEException, GeneralException {
        URI endpoint = OIDCProviderMetadata.resolve(new Issuer(registration.issuer()), LIMIT, LIMIT)
                .getTokenEndpointURI();
        HTTPRequest request = new TokenRequest.Builder(endpoint, assertion(), new ClientCredentialsGrant())
                .scope(new Scope("consents", "readings:read"))
                .build()
                .toHTTPRequest();
        request.setDPoP(proofs.createDPoPJWT("POST", endpoint));
        request.setConnectTimeout(LIMIT);
        request.setReadTimeout(LIMIT);
        TokenResponse answer = TokenResponse.parse(request.send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException(answer.toErrorResponse().getErrorObject());
        }
        return answer.toSuccessResponse().getTokens().getAccessToken();
    }
}
