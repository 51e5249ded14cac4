// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    @Test
    void nothingInlineAndNothingFromElsewhere() {
        String policy = new ContentPolicy().header();
        assertEquals(
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
                policy);
        assertFalse(policy.contains("unsafe"));
    }

    @Test
    void aReturnAddressOpensItsOriginOnly() {
        String policy = new ContentPolicy()
                .andFormsTo(URI.create("https://loyal.example/back?x=1"))
                .header();
        assertTrue(policy.endsWith("form-action 'self' https://loyal.example"), policy);
    }

    @Test
    void anAppsOwnSchemeIsNamedByItself() {
        String policy =
                new ContentPolicy().andFormsTo(URI.create("loyal:/back")).header();
        assertTrue(policy.endsWith("form-action 'self' loyal:"), policy);
    }

    @Test
    void aRelativeTargetIsNoTarget() {
        ContentPolicy policy = new ContentPolicy();
        assertThrows(IllegalArgumentException.class, () -> policy.andFormsTo(URI.create("/portal")));
    }
}
