// SPDX-License-Identifier: Apache-2.0
/** Which consents are in force in a tenant, and how its staff ends one. */
package io.quadrille.consent.staff;
