// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import java.util.UUID;

/**
 * An entry that can be put in line.
 *
 * @param access which
 * @param transaction the transaction that made it
 * @param text what is hashed
 */
public record Waiting(UUID access, String transaction, String text) {}
