// SPDX-License-Identifier: Apache-2.0
/** Shows a tenant's staff how much each app of a provider used, day by day, as the ledger has it. */
package io.quadrille.consent.usage;
