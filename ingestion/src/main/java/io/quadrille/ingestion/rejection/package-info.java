// SPDX-License-Identifier: Apache-2.0
/** Refused messages, for the tenant's staff. */
package io.quadrille.ingestion.rejection;
