// SPDX-License-Identifier: Apache-2.0
/** Who may see what, and why: agreements, consents, decisions and the ledger of access, as the other modules may use them. */
package io.quadrille.consent.api;
