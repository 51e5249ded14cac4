// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quadrille.platformapi.access.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/** The keys that sign webhooks. They are told once, when they are made; the database holds them sealed. */
@ApplicationScoped
public class SigningKeys {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Seals seals;

    SigningKeys(Seals seals) {
        this.seals = seals;
    }

    /** As Standard Webhooks writes it: {@code whsec_} and base64. */
    String fresh() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(key);
    }

    String sealed(String key, UUID subscription) {
        return seals.seal(key, purpose(subscription));
    }

    /** The signatures with all keys of a subscription, separated by spaces (Standard Webhooks). */
    public String signatures(Subscription subscription, String message, Instant now, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return subscription.keys().stream()
                .map(closed -> seals.open(closed, purpose(subscription.id()))
                        .orElseThrow(() -> new IllegalStateException("the key of a webhook cannot be opened")))
                .map(key -> signature(key, message, now, text))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String key, String message, Instant now, String body) {
        try {
            return new Webhook(key).sign(message, now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException("a webhook cannot be signed", impossible);
        }
    }

    private static String purpose(UUID subscription) {
        return "webhook " + subscription;
    }
}
